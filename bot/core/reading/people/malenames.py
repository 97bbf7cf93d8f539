"""Given names of men, in small letters."""

MALE_NAMES = frozenset(
    """aaron abbas abdelaziz abdelhamid abdelkader abderrahmane abdi abdirahman abdoul abdoulaye
    abdul abdul-rahman abdulaziz abdulhamit abdullah abdullahi abe abebe abel abhijit abhishek
    abiodun abiy abner abolfazl abolhassan abraham abu achim adam addison ade adebayo adeel
    adekunle adel adewale adeyemi aditya adlai adnan adolph adrian afonso afshin aftab agung
    agus ahmad ahmed ahmet ahsan aidan aiden ajay ajit akash akbar akhilesh akhmat aki akihiko
    akihiro akinwumi akio akira akram al alaa alain alan alasdair alassane alastair albert
    alberto albie albrecht alden aldo alec alejandro aleksandar aleksander aleksandr aleksei
    alemu alessandro alessio alex alexander alexandre alexandru alexei alexey alexis alf alfie
    alfons alfonso alfred alfredo algernon ali alireza alistair allan allen alok alonso alonzo
    alparslan alphonse altaf alton alvaro alvin amadou amal amar amaury ambrose amedeo ameet
    amin amine aminu amir amirhossein amit amitabh amjad ammar amos amr amrullah anand anas
    anatole anatoliy anatoly anders andi andre andrea andreas andrei andrej andres andrew andrey
    andriy andrzej andré andrés andy angelo angus anibal anil anirudh ankit ansel anselmo ansgar
    anson anthony antoine anton antonello antonio antony antti antónio anupam anwaar anwar
    aníbal arash archer archibald archie ardeshir ari arief ariel arif aris arjun arkady arlindo
    arlo arman armand armando armin arnab arnaud arndt arne arnie arnold arsen arseniy arshad
    artem arthur artie artur arturo artyom arun arvid arvind asa asad asadullah asbjorn asbjørn
    asghar asher ashish ashley ashok ashraf ashton ashutosh asif asim atakan ataollah ataullah
    atif atsushi atul aubrey august augustine augusto augustus aurelien aurélien aurélio austin
    avery avi avigdor avinash avraham axel ayaz aydin aykut ayman aymen ayo ayodele azhar aziz
    azzam babajide babak babar babatunde badar badr baha bahman bahram bailey bakary balaji
    bambang ban baptiste barack barasa barclay barnaby barney barrett barry bart bartholomew
    barış basel bashar basil bassam bassem bastian bastien beau behrouz behzad bekele bello ben
    benedict bengt benigno benito benjamin bennett benno benny benoit benoît bento beppe berat
    berhanu berk bernard bernardo bernd bernhard bernie bert bertie bertram bertrand bharat
    bhupesh bhushan bijan bilal bilawal bill billie billy binali bing binyamin birger bjarne
    bjorn bjornar björn bjørn blaine blair blaise blake boaz bob bobbie bobby bogdan bohdan
    bohumil bojan bola bolaji boleslaw bongani bongbong boon bora boris borje borys boubacar
    boutros boyd boyko brad bradford bradley brahim bram brandon branko brayden brendan brennan
    brent brenton bret brett brian brice brock broderick brodie brody bruce brunello bruno bryan
    bryce bryson budi bulent burak burkhard burt buster buzz byron børge bülent cade caetano
    caio cal caleb calin callum calum calvin cameron camilo carey carl carlo carlos carlton
    carmelo carmine carroll carson carsten carter cary casey casper cassius catalin cecil cedric
    celso cem cemal cengiz cesar cesare cevdet cezary chad chadwick chandler chandra chandrababu
    charbel charles charley charlie chaz cheick cheikh chester chet chetan chidi chike chinedu
    chinua chirag chris christian christoph christophe christopher chuck chukwuemeka chul-soo
    chye ciaran ciprian clarence clark claude claudio claus clay clayton clem clemens clement
    clifford clifton clint clinton clive clyde clément cody colby cole colin colm conan connor
    conor conrad constantin corey cormac corneliu cornelius corrado cory cosimo cosmin costel
    craig cristian cristiano cristobal cristóbal cruz curt curtis cyril cyrille cyrus czeslaw
    czesław cédric césar cătălin dacian dafydd daiki daisuke dale dalton damian damiano damien
    damon dan dana daniel daniele danilo danjuma danladi danny dante danylo daoud dapo
    daragh darby darcy daren darin dario darius dariush dariusz darnell darrell darren darryl
    daryl darío dave davi david davide davis davoud dawid dawit dawood dean deandre declan dedi
    deepak dejan dele delfim dell demba demetrius denis dennis denny denys denzel derek dermot
    derrick des deshawn desmond detlef detlev dev devendra devin devon dewey dexter dhananjay
    dharmendra diaa diarmuid dick didier diego dieter dietmar dietrich dilip dinesh dino diogo
    dion dirk djoko dmitri dmitry dmytro dogan dom domenico dominic dominick dominik dominique
    don donal donald donato dong-hyun donnell donnie donovan doru doug dougal dougie douglas dov
    doğan dragan dragos dragoș drazen driss dror duane dudley dumitru duncan dusan dustin dušan
    dwayne dwight dylan décio eamon eamonn earl eberhard ebrahim ebuka eckart eckhard ed eddie
    edgar edmond edmund edoardo edouard edson eduard eduardo edvard edward edwin eero efrain
    egon ehsan ehud eiji einar eino eirik eitan ejaz ejike ekkehard eko ekow ekrem eli elias
    elijah elio eliseo elliot elliott ellis elmer elton elvin elvis elwood elísio emanuel
    emanuele emeka emery emil emile emiliano emilio emlyn emmanuel emmerson emmett emre emrys
    engelbert ennio enoch enrico enrique enver enzo eoghan eoin ephraim ercan erdal erdem
    erdogan eren ergun erhan eric erik erkan erland erling ernest ernesto ernie ernst erol errol
    ertugrul erwin eryk esa esben eshaq esmail espen essam esteban ethan etienne ettore euan
    eugen eugene eugenio eugène eustace evan evander evandro evaristo evelyn everett everton
    evgeni evgeny ewald ewan eyal ezekiel ezequiel ezio ezra fabian fabien fabio fabrice
    fabrizio fabrício facundo fadel fadi fahad fahd faheem faisal farai fares farhad farhan
    fariborz farid faris farooq farouk farshad faruk farzad fathi fatih fausto fawad fawaz fawzi
    fayez fayyad federico fedir fedor felice felipe felix femi ferdinand ferdinando ferenc
    fereydoun fergal fergus ferit fermin fernand fernando ferry fethullah fevzi fidel fikret
    filip filippo finbarr findlay finlay finley finn fintan fionn firas flavio fletcher florent
    florian florin floyd flynn flávio folorunsho forrest fouad francesco francis francisco
    franciszek franco francois frank frankie franklin franklyn frantisek franz françois fraser
    fred freddie freddy frederic frederick fredrick friedhelm friedrich fritz frode frédéric
    fuat fulvio fumio fyodor félix gabe gabor gabriel gabriele gadi gael gaetan gaetano ganesh
    garba gareth garrett garry garth gary gaston gatot gaurav gautam gauthier gavin gaylord gaël
    gbenga gearoid geir gene gennady gennaro geoff geoffrey geoffroy georg george georges georgi
    georgy geraint gerald gerard gerardo gerd gerhard germán gero gerry getachew ghassan
    gheorghe ghislain gholamhossein gholamreza ghulam giacomo giampaolo giampiero giancarlo
    gianfranco gianluca gianluigi gianmarco gianni gianpiero gideon gil gilad gilbert gilberto
    giles gilles gilmar gilson gino giorgio giovanni girish girma giuliano giulio giuseppe gleb
    glen glenn goffredo gokhan gonzalo goodluck gopal goran gordon goro gosta gottfried govind
    grady graeme graham grant grayson graziano greg gregg grego gregoire gregor gregorio gregory
    griffin grigore grigory grover grzegorz grégoire guenter guglielmo guido guilherme guillaume
    guillermo gunnar gunter gunther guoqiang gus gustaf gustav gustavo guy gyorgy györgy gábor
    gérald gérard gökhan göran günter günther güven haakon habib habibollah hadi hadley hafez
    hagen haile hailemariam haim haitham hakan hakim hal halil haluk halvard hamad hamdi hamed
    hamid hamidreza hamidullah hamish hamisi hamit hammad hampus hamza hani hank hanno hannu
    hans hans-peter hansjorg haoran harald harish harlan harley harold haroon haroun harper
    harri harris harrison harry harsh harsha hartmut haruki haruto harvey hasan hashem hashemi
    hassan hatem hayden haytham hazem heath hector heikki heiko heiner heinrich heinz heitor
    hekmatyar helder helge helmut helmuth hemant hendra hendrik henning henri henrik henrique
    henry henryk herb herbert heribert heriberto herman hermann hernan hernán hershel heru herve
    hervé hesham heshmatollah hibatullah hicham hideaki hideki hideo hideyuki hieu hikaru hilary
    himanshu hiram hiroaki hiroki hiroshi hiroto hiroyuki hisashi hisham holger homer hong
    hooshang horace horacio horatio horia hormoz horst hossein houman houssam howard howie
    hristo hryhoriy huat hubert huck hudson huey hugh hughie hugo hugues hulusi humberto
    humphrey husein huseyin hussain hussam hussein huw hyman hynek hywel håkan håkon héctor
    hüseyin iago iain ian iancu ibrahim ichabod ichiro idris idriss idrissa ieuan ifeanyi
    iftikhar ignacio ignatius ignazio igor ihab ihor ijaz ike ikechukwu ikenna iker ilhan ilie
    ilker ilkka ilya ilyas imad imran imre imtiaz inam ingo ingvar inigo innes ion ionel ionut
    ionuț iqbal ira iraj irfan irvin irving irwin isaac isaiah isaias isam isamu isao ishaq
    ishfaq ishmael isidore isko islam ismael ismail ismet israel issa istvan istván italo itamar
    itzhak iulian ivan ivano ivo ivor iyad izzat jaafar jaakko jaber jabir jabulani jace jacek
    jacinto jack jackie jacob jacobo jacopo jacques jaden jae jae-hyun jafar jagdish jago
    jahangir jaime jair jairam jake jakob jakub jalal jalaluddin jalen jamal james jamie jamil
    jan janez janos jared jari jarle jarmo jaroslav jaroslaw jarosław jarrod jarvis jason jasper
    jassim javad javed javier jawad jay jayden jaylen jayson jean jean-claude jean-françois
    jean-jacques jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul jean-pierre
    jean-yves jeb jed jedediah jedidiah jeff jefferson jeffery jeffrey jejomar jem jens jeppe
    jerald jeremiah jeremy jermaine jerome jeronimo jerrold jerry jerzy jesper jess jesse jessie
    jesus jesús jethro ji-hoon jian jianhua jide jihad jim jimmie jimmy jinping jiri jiro
    jitendra jiří jo joachim joakim joao joaquim joaquin joaquín joar jochen jody joe joel joey
    johan johannes john johnathan johnnie johnny jojo joko jon jonah jonas jonathan jonathon
    jong jonny joost jordan jordi jorg jorge jorgen jose josef josep joseph josh joshua josiah
    josias jost josé jovan jozef jozsef joão joël juan jud judah judd jude judson juergen juha
    juhani jukka jules julian julien julio julius julián juma jun junaid junichi junichiro junji
    jurgen jussi justin jános jérôme józef józsef jörg jørgen jürgen k.c. kaan kaarlo kabiru
    kacper kadhim kadir kai kailash kaito kalle kamal kamau kambiz kamel kamil kamran kane kapil
    karan karanja kareem karel karim kariuki karl karl-heinz karol karsten karthik kartik kashif
    kaspar kasper kassem katsuya kaveh kayden kayode kazem kazimierz kazuhiko kazuhiro kazuo
    kazuya keanu kebede keegan kehinde keiji keir keisuke keith kelvin kemal ken kenan kendall
    kendrick kenichi kenji kenneth kenny kent kenta kentaro kermit kerry kevin keyvan kgosi
    khaled khalid khalifa khalil khamis khawaja khosrow khurram khursheed kianoush kibaki kieran
    kieron killian kim kimani kimmo kip kipchoge kiprono kiptoo kirby kiril kirill kirk kishore
    kiyoshi kjell kjetil klas klaus klaus-dieter knud knut kofi kohei koichi koji kojo kok kola
    konrad konstantin koray korkut kostyantyn kosuke kourosh kris kristian kristoffer kristopher
    krzysztof kumar kunihiko kunle kurt kurtis kwabena kwadwo kwaku kwame kwang-soo kwasi kwesi
    kyle kyrylo lachlan laird lajos lalit lamar lambert lamine lance landon lanny lanre larry
    lars lasse laszlo laurent laurentiu lauri laurie lawal lawrence lawson leander leandro lech
    lee leif leigh leland lemuel len lennart lennie lennon lenny leo leon leonard leonardo
    leonel leong leonid leopold leopoldo leroy les lesley leslie lester leszek lev levent levi
    lewis lex liam liaquat lin lindsay ling linus lionel lisandro livio liviu llewellyn lloyd
    logan loic lokesh lon lonnie lorcan lorenz lorenzo lotfi lothar lou louay louie louis loïc
    luan lubomir luc luca lucas lucian luciano lucien lucio lucius ludek ludger ludovic ludovico
    ludwig luhut luigi luis luiz luka lukas lukasz luke lula lungelo luther lutz lwazi lyle
    lyndon lyubomir lászló lázaro léon macharia maciej mack mackenzie macky madan madhav mads
    magne magnus mahdi mahendra maher mahesh mahmoud mahmud maina majed majid makoto maksim
    maksym malachi malachy malcolm malek malik mamadou mamdouh mamoru manabu mandla manfred
    manish manmohan manny manoj mansour manuel maqbool marc marc-antoine marcel marcello marcelo
    marcin marcio marco marcos marcus marek mariano mario marion marius mariusz mark markku
    marko markus marlo marlon marmaduke marquis marshall martin marty martyn martín marvin
    marwan masaaki masahiko masahiro masaki masanori masaru masashi masato masayuki mason masoud
    massimiliano massimo mat mateo mateus mateusz matheus mathew mathias mathieu matias mats
    matt matteo matthew matthias matthieu matti mattia matías maurice mauricio maurizio mauro
    maury maverick max maxim maxime maximilian maximiliano maxwell mayank maynard mazen medhat
    mehdi mehmet mehmood mehran mehrdad meir mel melih melvin menachem mengistu merle merlin
    mert merv mervyn messaoud mesut metin mevlut mevlüt micah michael michal michał micheal
    michel michele mick mickey mieczyslaw miftah miguel mihai mihail mikael mike mikhail mikkel
    mikko mikolaj mile miles milind millard milo milorad milos miloš milton min-jun ming minh
    minoru miodrag mircea mirko miroslav miroslaw mirwais mitch mitchell mitsuo mitsuru mitt
    mladen moacir moataz moctar modibo moe mogens mohamad mohamed mohammad mohammed mohan
    mohibullah mohit mohsen mohsin moises moisés mojtaba moncef monem montgomery monty mordechai
    morgan morris mort morten morteza mortimer morton mosaab moses moshe mostafa motohiro mouin
    moussa muammar mubashir mudassar mugur muhammad muhammadu muhammed muharrem muhsin mujahid
    mujtaba mukesh mukul mulugeta mumtaz munir murad murali murat murdo murray murtaza musa
    mushahid mushtaq mustafa mustapha muthanna muzaffar muzaffer mwai mwangi mykhailo mykola
    myron myroslav márcio nabil naci nadeem nader naeem naftali nagesh naguib nahuel najib
    najibullah naoki naoto napoleon narayan narendra naresh naser nasir nasr nasrollah nasser
    nat nate nathan nathaniel naveed naveen navid nawaf nawaz nayib nazih neal nebojsa necdet
    necmettin ned neil nello nels nelson nenad nestor neville newt newton niall niaz nic
    nicholai nicholas nick nicky nicolae nicolas nicolo nicolás nicolò nidal niels nigel nihat
    nii nikhil nikita nikola nikolai nilesh nils nima nino nir nirav nitin nitish nizar njal
    njoroge nkosana nkosinathi nnamdi noah noboru nobuo nobuyuki noel nolan noman noor noorullah
    norbert norberto norio norm norman norris nour nouri novak noël nuhu numan nuno nur nyong
    néstor obafemi obaid obinna ochieng octavian octavio odd oddvar odhiambo odhran odon ofer
    oguz oisin okan okechukwu okello okey oktay olabode olaf olamide olav ole oleg oleh
    oleksandr oleksii oleksiy olexiy oli olin oliver olivier olle olli ollie olof olu olumide
    olusegun oluwaseun omar omid omprakash onur onyango opiyo oren oreste orhan orlando orson
    orville osama osamu osborne oscar osei oskar osmo ostap osvaldo oswald otakar otavio othman
    othmar otieno otis ottmar otto otávio ouma oumar ousmane ovidiu owen oyvind ozan ozgur oğuz
    paavo pablo paddy padraig palle palmer panfilo pankaj paolo parag parker parviz pascal
    pascual pasi pasquale pat patrice patricio patrick paudie paul paulie paulo pavel pavlo
    pawan pawel paweł pax payam peder pedro pejman pekka pentti percival percy perry pervaiz
    pervez pete peter petr petre petri petro petru peyman phil philip philipp philippe phillip
    phineas pierce pierluigi piero pierpaolo pierre pierre-yves piers piet pieter pietro pino
    piotr piyush placido plácido poul pouya prabowo pradeep prakash pramod pranab prasad
    prashant pratap prateek praveen preben predrag prem premysl preston primo przemyslaw
    przemysław puneet purnomo pyotr qais qaiser qamar qasem qasim quang quentin quincy quinn
    quinton qusay rachid radek radim radoslaw radosław radovan rafael rafal rafaël rafał
    raffaele rafik rafiq raghav raghuram ragnar rahim rahmatullah rahul raila raimondo raimundo
    rainer raj rajan rajat rajeev rajendra rajesh rajiv rajkumar rakesh ralf ralph ram raman
    ramesh rami ramin ramiro ramon ramsay ramzan ramzi ramón randal randall randolph randy
    ranjit raoul raphael raphaël rashad rashed rashid rasmus rastus ratan ratib ratko rauf raul
    ravi ravindra ray rayan raymond raymundo raza razvan raúl recep redouane reece reed reese
    refik reg reggie reginald reginaldo rehman reid reimund reinaldo reiner reinhard reinhold
    remi remy remzi renan renato rene renzo rené reuben reuven rex reynaldo reza rhett rhodri
    rhys riad riaz ricardo riccardo richard richie rick rickey rickie ricky rida ridha rifat
    rigoberto riley rino rishi risto riyad riza rizal rizwan roald roar rob robbie robert
    roberto robin rocco rocky rod roddy roderick rodger rodney rodolfo rodrigo rogan rogelio
    roger rogerio rogério rohan rohit roland rolando rolf romain roman romano romeo román ron
    ronald ronaldo ronan ronen ronnie roosevelt rory roscoe ross rostyslav rouhollah rowan roy
    royce ruairi rube ruben rubén rudi rudolf rudolfo rudolph rudy ruediger rufus ruggero rui
    rune rupert ruslan russ russell ryan ryo ryoichi ryota ryszard ryuichi régis rémi rüdiger
    răzvan saad saber sabri sachin saddam sadegh sadek sadiq saeed safwan sage saif sajid sajjad
    saleh salif salih salim salman salvador salvatore sam saman sameer samer samih samir sammy
    samson samuel samuele sandeep sandile sandor sandro sandy sani sanjay sanjeev santiago
    santosh saqib sarfraz sasa sasan sasha satish satoru satoshi satyendra saud saul saurabh
    saverio sawyer sayed sayyid saúl scot scott seamus sean sebastian sebastiano sebastiao
    sebastien sebastião sedat sediqullah segun seiichi seiji selahattin selami selcuk selim
    selwyn selçuk semih semyon senzo sepehr seppo serdar serge sergei sergey sergio sergiu
    serhat serhii serhiy serkan seth seun severo seydou seymour shafiq shahab shahbaz shahid
    shahin shahram shahzad shai shailesh shaker shakir shamus shane shannon shapour sharad
    shashi shaukat shaul shaun shawn shay shehbaz shehryar shehu shekhar shelby sheldon sherif
    sherman sherwood shigeru shimon shinichi shinji shinjiro shinzo shivraj shlomo shoaib shohei
    shoichi shota shrikant shuji shukri shunichi shyam siamak siavash sibusiso sid siddharth
    siddhartha sidi sidney siegfried siegmar sifiso sigurd sigvard silas silvano silvester
    silvio silviu simeon simon simone simón sinan sindre sipho sirajuddin sirous sivert
    siyabonga skye skylar slamet slawomir slim slobodan sofiane sohail sola solomon somnath
    soner sonny soren sorin soroush sota souleymane sourav spencer spike srdjan srinivas stacy
    stan stanford stanimir stanislav stanislaw stanisław stanley steen stefan stefano steffan
    steffen stein sten stepan stephan stephane stephen steve steven stevie stewart stig stjepan
    stu stuart sture stéphane subhash subianto subramaniam sudhir sufian sugeng suhail suharto
    sukarno sulaiman sule suleiman suleyman sumit sung-min sunil suraj surendra suresh sushil
    susilo susumu sutopo sutrisno svein sven svend sverre svyatoslav sydney sylvain sylvester
    szymon sándor sébastien søren süleyman sławomir tad tadashi tadesse tadeusz tadhg taft taghi
    taha tahar taher tahir taichi taimur takahiro takao takashi takehiko takeo takeshi takuma
    takumi takuya talal talat talib tamas tamer tamás taner tanveer tapio tapiwa taras tarcisio
    tarek tareq tariq taro tarun tatenda tatsuo tatsuya tawfik tayeb tayfun taylor tayo tayyip
    teck ted teddy tedros teemu teguh tejas tekle telmo tendai teodor teodoro terence terje tero
    terrance terrell terrence terry tesfaye tetsuo tetsuya tewfik tewodros thabo thad thaddeus
    thang themba theo theobald theodore thiago thibault thierno thierry thilo thom thomas thor
    thorbjorn thorbjørn thorsten théo tiago tiberiu tibor tidiane tilman tim timmy timo timothy
    timur tito tiziano tobi tobias toby tod todd toivo tolga tom tomas tomasz tomislav tommaso
    tommie tommy tomohiro tomás tomáš toni tonino tony tor torbjörn tord tore torin torstein
    torsten toru toryalai toshiaki toshihiro toshio toshiyuki tracey tracy traian travis trayvon
    trent trenton trevor trey tristan trond troy truman trygve tshepo tsutomu tsuyoshi tuan
    tucker tudor tullio tuncay tunde tunç tuomas turgut turhan turki tyler tyrell tyrone tyson
    tzachi uche uchenna uddhav udo ufuk ugo ugur uhuru ulf uli ulick ulises ullrich ulrich
    ulysses umair umar umaru umberto umesh umit umut urho uriah urs usama usman utkarsh uwe
    uzoma uğur vaclav vadim vadym vahid val valdir valentin valentine valentino valentyn valerio
    valeriy valery vance varun vasant vasco vasil vasile vasily vasyl vaughan vaughn veikko veit
    venkaiah venkat venkatesh vern verner vernon veselin viacheslav vic vicente victor viggo
    vijay vikas vikram vikrant viktor ville vinay vince vincent vincenzo vinicius vinnie vinod
    viorel vipin viral virat virgil virgilio vishal vishnu vit vitali vitaliy vitaly vito vitor
    vittorio vivek vivian vlad vladimir vladislav vlado vlastimil vojislav vojtech volkan volker
    volkmar volodymyr vusi vyacheslav václav víctor vítor waclaw wade wael wafula wagner wahyu
    wajid waldemar waldo wale waleed walid walker wallace wally walt walter walther wanjala
    waqar waqas warren waseem wassim wataru wayne wei wendell wenzel werner wes wesley wieslaw
    wiesław wilbert wilbur wilburn wiley wilf wilfred wilfredo wilfried wilhelm willard willem
    willi william willie willis willy wilmer wilson winfred winston wiranto wissam witold
    wladyslaw wlodzimierz wojciech wole wolf wolfgang woodrow woody wyatt władysław xander xavi
    xavier xi xiaoming xolani yaakov yacine yadollah yahia yahya yair yakubu yalcin yalçın yan
    yann yannick yaron yaroslav yasar yaser yash yashwant yasin yasir yasser yassin yassine
    yasuhiro yasuo yasushi yavuz yaw yazid yaşar yegor yehia yehuda yemi yevgeny yevhen yevhenii
    yigal yigit yilmaz ying yisrael yitzhak yngve yoav yoel yogesh yogi yohannes yoichi yonatan
    yoram yosef yoshiaki yoshihide yoshihiro yoshimasa yoshio yossi yosuke younes younis yousaf
    yousef youssef yoweri yuichi yuji yuki yukio yul yuli yunus yuri yuriy yury yusril yusuf
    yusuke yuta yutaka yuto yuval yvan yves yılmaz zabihollah zabihullah zac zach zachariah
    zachary zack zafar zaheer zaher zahid zaid zakaria zakes zaki zalmay zane zardari zayed
    zbigniew zdenek zeb zebedee zebulon zeca zed zeeshan zeev zeke zeljko zenawi zhiqiang ziad
    zied zine zinedine ziya zlatko zmaray zoltan zoltán zoran zuhair zulfikar zulfiqar zvi
    zwelinzima zygmunt álvaro åke édouard éric étienne íñigo óscar ömer özgür øystein øyvind
    ümit łukasz şahin željko ștefan""".split()
)
