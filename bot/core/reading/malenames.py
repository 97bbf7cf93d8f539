"""Given names of men, in small letters."""

MALE_NAMES = frozenset(
    """aaron abbas abdelaziz abdelhamid abdelkader abderrahmane abdi abdirahman abdoul abdoulaye
    abdul abdulaziz abdulhamit abdullah abdullahi abe abebe abel abhijit abhishek abiodun abiy
    abolfazl abolhassan abraham abu achim adam ade adebayo adeel adekunle adel adeyemi aditya
    adnan adolph adrian afonso afshin aftab agung agus ahmad ahmed ahmet ahsan ajay ajit akash
    akbar akhilesh aki akihiko akihiro akinwumi akio akira akram alaa alain alan alasdair alassane
    alastair albert alberto albrecht aldo alec alejandro aleksandar aleksander aleksandr aleksei
    alemu alessandro alessio alexander alexandre alexandru alexei alexey alfons alfonso alfred
    alfredo ali alireza alistair allan allen alok alonso alonzo alparslan alphonse altaf alton
    alvaro alvin amadou amar amaury ambrose amedeo ameet amin amine amir amirhossein amit amitabh
    amjad ammar amos amr amrullah anand anas anatole anatoliy anatoly anders andi andre andreas
    andrei andrej andres andrew andrey andriy andrzej andré andrés angelo angus anibal anil
    anirudh ankit anselmo ansgar anthony antoine anton antonello antonio antony antti antónio
    anupam anwaar anwar aníbal arash archie ardeshir ari arief ariel arif aris arjun arkady
    arlindo arman armand armando armin arnab arnaud arndt arne arnie arnold arsen arseniy arshad
    artem arthur artie artur arturo arun arvid arvind asa asad asadullah asbjorn asbjørn asghar
    ashish ashok ashraf ashutosh asif asim atakan ataollah ataullah atif atsushi atul augusto
    augustus aurelien aurélien aurélio austin avi avigdor avinash avraham axel ayaz aydin aykut
    ayman aymen ayo ayodele azhar aziz azzam babajide babak babar babatunde badar badr baha bahman
    bahram bakary balaji bambang ban baptiste barack barasa barclay barney barry bart barış basel
    bashar basil bassam bassem bastian bastien behrouz behzad bekele ben benedict bengt benigno
    benito benjamin bennett benno benny benoit benoît bento beppe berat berhanu berk bernard
    bernardo bernd bernhard bernie bert bertram bertrand bharat bhupesh bhushan bijan bilal
    bilawal bill billy binali binyamin birger bjarne bjorn bjornar björn blaine blaise boaz bob
    bobby bogdan bohdan bohumil bojan bola bolaji boleslaw bongani bongbong bora boris borje borys
    boubacar boutros boyko brad bradley brahim brandon branko brendan brent brenton brett brian
    bruce brunello bruno bryan budi bulent burak burkhard burt byron børge bülent caetano caio
    caleb calin callum calvin cameron camilo carl carlo carlos carmelo carmine carsten casey
    catalin cecil cedric celso cem cemal cengiz cesar cesare cevdet cezary chad chadwick chandra
    chandrababu charbel charles charlie cheick cheikh chet chetan chidi chike chinedu chinua
    chirag chris christian christoph christophe christopher chukwuemeka ciaran ciprian clarence
    claude claudio claus clemens clement clifford clint clinton clive clyde clément cody colin
    connor conor constantin corey cormac corneliu cornelius corrado cory cosimo cosmin costel
    craig cristian cristiano cristobal cristóbal curt curtis cyril cyrille cyrus czeslaw czesław
    cédric césar cătălin dacian dafydd daiki daisuke dale damian damiano damien damon dan daniel
    daniele danilo danjuma danny daoud dapo daren darin dario darius dariush dariusz darnell
    darrell darren darryl daryl darío dave davi david davide davoud dawid dawit dawood dean
    deandre declan dedi deepak dejan dele delfim demba demetrius denis dennis denny denys denzel
    derek derrick deshawn desmond detlef detlev devendra devin dewey dhananjay dharmendra diaa
    diarmuid didier diego dieter dietmar dietrich dilip dinesh dino diogo dion dirk djoko dmitri
    dmitry dmytro dogan domenico dominic dominik don donal donald donato donnie donovan doru doug
    douglas dov doğan dragan dragos dragoș drazen driss dror duane dumitru duncan dusan dustin
    dušan dwayne dwight dylan décio eamon eamonn earl eberhard ebrahim ebuka eckart eckhard ed
    eddie edgar edmond edmund edoardo edouard edson eduard eduardo edvard edward edwin eero efrain
    egon ehsan ehud eiji einar eino eirik eitan ejaz ejike ekkehard eko ekrem eli elias elijah
    elio eliseo elliot elliott elmer elvin elísio emanuel emanuele emeka emery emil emiliano
    emilio emlyn emmanuel emmerson emmett emre emrys engelbert enrico enrique enver enzo eoin
    ercan erdal erdem erdogan eren ergun erhan eric erik erkan erland erling ernest ernesto ernie
    ernst erol errol ertugrul erwin eryk esa esben eshaq esmail espen essam esteban ethan etienne
    ettore euan eugen eugene eugenio eugène evan evandro evaristo everett everton evgeni evgeny
    ewald ewan eyal ezekiel ezequiel ezra fabian fabien fabio fabrice fabrizio fabrício facundo
    fadel fadi fahad fahd faheem faisal fares farhad farhan fariborz farid faris farooq farouk
    farshad faruk farzad fathi fatih fausto fawad fawaz fawzi fayez fayyad federico fedir fedor
    felice felipe felix femi ferdinand ferdinando ferenc fereydoun fergal fergus ferit fermin
    fernand fernando ferry fethullah fevzi fidel fikret filip filippo finn fintan fionn firas
    flavio florent florian florin floyd flávio folorunsho fouad francesco francis francisco
    franciszek franco francois frank frankie franklin franklyn frantisek franz françois fred
    freddie freddy frederic frederick fredrick friedhelm friedrich fritz frode frédéric fuat
    fulvio fumio félix gabor gabriel gadi gael gaetan gaetano ganesh gareth garrett garry gary
    gaston gatot gaurav gautam gauthier gavin gaylord gaël gearoid geir gene gennady gennaro geoff
    geoffrey geoffroy georg george georges georgi georgy geraint gerald gerard gerardo gerd
    gerhard germán gero gerry getachew ghassan gheorghe ghislain gholamhossein gholamreza ghulam
    giacomo giampaolo giancarlo gianfranco gianluca gianluigi gianmarco gianni gianpiero gideon
    gilad gilbert gilberto giles gilles gilmar gilson giorgio giovanni girish girma giuliano
    giulio giuseppe gleb glen glenn goffredo gokhan gonzalo goodluck gopal goran gordon goro gosta
    gottfried govind graham grant grayson graziano greg gregg grego gregoire gregorio gregory
    grigore grigory grzegorz grégoire guenter guglielmo guido guilherme guillaume guillermo gunnar
    gunter gunther gustaf gustav gustavo guy gyorgy györgy gábor gérald gérard gökhan göran günter
    günther güven haakon habib habibollah hadi hafez hagen haile hailemariam haim haitham hakan
    hakim halil haluk halvard hamad hamdi hamed hamid hamidreza hamidullah hamish hamit hammad
    hamza hani hank hanno hannu hans hansjorg harald harish harold haroon haroun harri harry harsh
    harsha hartmut haruki haruto harvey hasan hashem hashemi hassan hatem haytham hazem hector
    heikki heiko heiner heinrich heinz heitor hekmatyar helder helge helmut helmuth hemant hendra
    hendrik henning henri henrik henrique henry henryk herb herbert heribert heriberto herman
    hermann hernan hernán heru herve hervé hesham heshmatollah hibatullah hicham hideaki hideki
    hideo hideyuki hieu himanshu hiroaki hiroki hiroshi hiroyuki hisashi hisham holger hooshang
    horacio horia hormoz horst hossein houman houssam howard howie hristo hryhoriy huey hugh hugo
    hugues hulusi humberto humphrey husein huseyin hussain hussam hussein huw hynek håkan héctor
    hüseyin iago iain ian iancu ibrahim ichiro idris idriss idrissa ieuan ifeanyi iftikhar ignacio
    ignazio igor ihab ihor ijaz ikechukwu iker ilhan ilie ilker ilkka ilya ilyas imad imran imre
    imtiaz inam ingo ingvar inigo innes ion ionel ionut ionuț iqbal iraj irfan isaac isaiah isaias
    isam isamu isao ishaq ishfaq ishmael islam ismael ismail ismet issa istvan istván italo itamar
    itzhak iulian ivan ivano ivo ivor iyad izzat jaafar jaakko jaber jabir jabulani jacek jacinto
    jack jacob jacobo jacopo jacques jae jafar jagdish jahangir jair jairam jake jakob jakub jalal
    jalaluddin jalen jamal james jamil jan janez janos jared jari jarle jarmo jaroslav jaroslaw
    jarosław jarrod jason jasper jassim javad javed javier jawad jay jaylen jean jeb jed jedediah
    jeff jeffery jeffrey jejomar jens jeppe jerald jeremiah jeremy jermaine jerome jeronimo jerry
    jerzy jesper jess jesse jesús jethro jide jihad jim jimmie jimmy jinping jiri jiro jitendra
    jiří joachim joakim joao joaquim joaquin joaquín joar jochen joe joel joey johan johannes john
    johnathan johnnie johnny joko jon jonah jonas jonathan jonathon jong joost jordan jordi jorg
    jorge jorgen jose josef josep joseph josh joshua josiah josias jost josé jovan jozef jozsef
    joão joël juan jude judson juergen juha juhani jukka julian julien julio julius julián juma
    junaid junichi junichiro junji jurgen jussi justin jános jérôme józef józsef jörg jørgen
    jürgen kaan kaarlo kabiru kadhim kadir kai kailash kaito kalle kamal kamau kambiz kamel kamil
    kamran kapil karanja kareem karel karim kariuki karl karol karsten karthik kartik kashif
    kaspar kasper kassem katsuya kaveh kayode kazem kazimierz kazuhiko kazuhiro kazuo kazuya
    kebede kehinde keiji keir keisuke keith kemal ken kenan kenichi kenji kenneth kenny kenta
    kentaro kevin keyvan kgosi khaled khalid khalifa khalil khamis khawaja khosrow khurram
    khursheed kianoush kibaki kim kimani kimmo kipchoge kiprono kiptoo kiril kirill kishore
    kiyoshi kjell kjetil klas klaus knud knut kofi kohei koichi kojo kola konrad konstantin koray
    korkut kostyantyn kosuke kourosh kristian kristoffer kristopher krzysztof kumar kunihiko kunle
    kurt kurtis kwabena kwadwo kwaku kwame kwasi kwesi kyle kyrylo lachlan lajos lalit lamine
    lance lanny lanre larry lars lasse laszlo laurent laurentiu lauri lawal lawrence leandro lech
    lee leif lennart lenny leo leon leonard leonardo leonel leonid leopold leopoldo leroy lester
    leszek levent levi lewis liam liaquat lionel livio liviu lloyd logan loic lokesh lon lonnie
    lorcan lorenz lorenzo lotfi lothar lou louay louie louis loïc luan lubomir luc luca lucas
    lucian luciano lucien lucio lucius ludek ludger ludovic ludovico ludwig luhut luigi luis luiz
    luka lukas lukasz luke lula lungelo lutz lwazi lyubomir lászló lázaro léon macharia maciej
    macky madan madhav mads magne magnus mahdi mahendra maher mahesh mahmoud mahmud maina majed
    majid makoto maksim maksym malachi malcolm malek mamadou mamdouh mamoru manabu mandla manfred
    manish manmohan manny manoj mansour manuel maqbool marc marcel marcello marcelo marcin marcio
    marco marcos marcus marek mariano mario marius mariusz mark markku marko markus marlon marquis
    martin marty martyn martín marvin marwan masaaki masahiko masahiro masaki masanori masaru
    masashi masato masayuki mason masoud massimiliano massimo mateo mateus mateusz matheus mathew
    mathias mathieu matias mats matt matteo matthew matthias matthieu matti mattia matías maurice
    mauricio maurizio mauro maury maverick max maxim maxime maximiliano mayank mazen medhat mehdi
    mehmet mehmood mehran mehrdad meir mel melih melvin menachem mengistu mert merv messaoud mesut
    metin mevlut mevlüt micah michael michal michał micheal michel mick mickey mieczyslaw miftah
    miguel mihai mihail mikael mike mikhail mikkel mikko mikolaj mile milind millard milorad milos
    miloš milton minoru miodrag mircea mirko miroslav miroslaw mirwais mitchell mitsuo mitsuru
    mitt mladen moacir moataz moctar modibo mogens mohamad mohamed mohammad mohammed mohan
    mohibullah mohit mohsen mohsin moises moisés mojtaba moncef monem monty mordechai morris mort
    morten morteza mosaab moses moshe mostafa motohiro mouin muammar mubashir mudassar mugur
    muhammad muhammadu muhammed muharrem muhsin mujahid mujtaba mukesh mukul mulugeta mumtaz munir
    murad murali murat murtaza musa mushahid mushtaq mustafa mustapha muthanna muzaffar muzaffer
    mwai mwangi mykhailo mykola myron myroslav márcio nabil naci nadeem nader naeem naftali nagesh
    naguib nahuel najib najibullah naoki naoto narayan narendra naresh naser nasir nasr nasrollah
    nasser nat nate nathan nathaniel naveed naveen navid nawaf nawaz nayib nazih neal nebojsa
    necdet necmettin neil nello nels nelson nenad nestor newt niaz nicholai nicholas nick nicky
    nicolae nicolas nicolo nicolás nicolò nidal nigel nihat nii nikhil nikola nikolai nilesh nils
    nima nino nir nirav nitin nitish nizar njal njoroge nkosana nkosinathi nnamdi noah noboru
    nobuo nobuyuki noel noman noorullah norbert norberto norio norman nouri novak noël nuhu numan
    nuno nyong néstor obafemi obaid obinna ochieng octavian octavio oddvar odhiambo odon ofer oguz
    oisin okan okechukwu okello okey oktay olabode olaf olamide olav ole oleg oleh oleksandr
    oleksii oleksiy olexiy olin oliver olivier olle olli ollie olof olu olumide olusegun oluwaseun
    omar omid omprakash onur onyango opiyo oren oreste orhan orville osama osamu oscar oskar osmo
    ostap osvaldo otakar otavio othman othmar otieno ottmar otto otávio ouma oumar ousmane ovidiu
    owen oyvind ozan ozgur oğuz paavo pablo paddy padraig palle panfilo pankaj paolo parag parviz
    pascal pascual pasi pasquale patrice patricio patrick paudie paul paulie paulo pavel pavlo
    pawan pawel paweł payam peder pedro pejman pekka pentti pervaiz pervez pete peter petr petre
    petri petro petru peyman phil philip philipp philippe pierluigi piero pierre piet pieter
    pietro pino piotr piyush placido plácido pouya prabowo pradeep prakash pramod pranab prasad
    prashant pratap prateek praveen preben predrag prem premysl przemyslaw puneet purnomo pyotr
    qais qaiser qamar qasem qasim quang quentin quinton qusay rachid radek radim radoslaw radosław
    radovan rafael rafal rafaël rafał raffaele rafik rafiq raghav raghuram ragnar rahim
    rahmatullah rahul raila raimondo raimundo rainer raj rajan rajat rajeev rajendra rajesh rajiv
    rajkumar rakesh ralf ralph ram raman ramesh rami ramin ramiro ramon ramzan ramzi ramón randal
    randall randy ranjit raoul raphael raphaël rashad rashed rashid rasmus ratan ratib ratko rauf
    raul ravi ravindra ray rayan raymond raymundo raza razvan raúl recep redouane refik reggie
    reginald reginaldo rehman reimund reinaldo reiner reinhard reinhold remi remzi renan renato
    renzo rené reuben reuven rex reynaldo reza rhodri rhys riad riaz ricardo riccardo richard
    richie rick rickey ricky rida ridha rifat rigoberto rino rishi risto riyad riza rizal rizwan
    roald roar robbie robert roberto rocco roderick rodger rodney rodolfo rodrigo rogelio roger
    rogerio rogério rohan rohit roland rolando rolf romain roman romano romeo román ron ronald
    ronaldo ronan ronen ronnie roosevelt rory ross rouhollah roy ruairi ruben rubén rudi rudolf
    rudolfo rudolph rudy ruediger rufus ruggero rui rune rupert ruslan russell ryan ryo ryoichi
    ryota ryszard ryuichi régis rémi rüdiger răzvan saad saber sabri sachin saddam sadegh sadek
    sadiq saeed safwan saif sajid sajjad saleh salif salih salim salman salvador salvatore sam
    saman sameer samer samih samir sammy samuel samuele sandeep sandile sandor sandro sani sanjay
    sanjeev santosh saqib sarfraz sasa sasan satish satoru satoshi satyendra saud saul saurabh
    saverio sayed sayyid saúl scott seamus sean sebastian sebastiano sebastiao sebastien sebastião
    sedat sediqullah segun seiichi seiji selahattin selami selcuk selim selçuk semih semyon senzo
    sepehr seppo serdar serge sergei sergey sergio sergiu serhat serhii serhiy serkan seth seun
    severo seydou shafiq shahab shahbaz shahid shahin shahram shahzad shai shailesh shaker shakir
    shane shapour sharad shashi shaukat shaul shaun shawn shehbaz shehryar shehu shekhar sherif
    shigeru shimon shinichi shinji shinjiro shinzo shivraj shlomo shoaib shohei shoichi shota
    shrikant shuji shukri shunichi shyam siamak siavash sibusiso sid siddharth siddhartha sidi
    sidney siegfried siegmar sifiso sigurd sigvard silas silvano silvio silviu simon simón sinan
    sipho sirajuddin sirous sivert siyabonga slamet slawomir slim slobodan sofiane sohail sola
    solomon somnath soner soren sorin soroush souleymane sourav spencer srdjan srinivas stan
    stanimir stanislav stanislaw stanisław stanley steen stefan stefano steffan steffen stein sten
    stepan stephan stephane stephen steve steven stevie stig stjepan stuart sture stéphane subhash
    subianto subramaniam sudhir sufian sugeng suhail suharto sukarno sulaiman sule suleiman
    suleyman sumit sunil suraj surendra suresh sushil susilo susumu sutopo svein sven svend sverre
    svyatoslav sylvain sylvester szymon sándor sébastien süleyman sławomir tadashi tadesse tadeusz
    tadhg taghi taha tahar taher tahir taichi taimur takahiro takao takashi takehiko takeo takeshi
    takuma takumi takuya talal talat talib tamas tamer tamás taner tanveer tapio taras tarcisio
    tarek tareq tariq taro tarun tatsuo tatsuya tawfik tayeb tayfun tayo tayyip ted teddy tedros
    teemu teguh tejas tekle telmo teodor teodoro terence terje tero terrance terrell terrence
    terry tesfaye tetsuo tetsuya tewfik tewodros thabo thad thaddeus thang themba theodore thiago
    thibault thierno thierry thilo thomas thor thorbjorn thorbjørn thorsten théo tiago tiberiu
    tibor tidiane tilman tim timo timothy timur tito tiziano tobi tobias toby todd toivo tolga tom
    tomas tomasz tomislav tommaso tommie tommy tomohiro tomás tomáš tonino tony tor tord tore
    torstein torsten toru toryalai toshiaki toshihiro toshio toshiyuki traian travis trayvon trent
    trenton trevor trey tristan trond troy truman trygve tshepo tsutomu tsuyoshi tuan tudor tuncay
    tunde tunç tuomas turgut turhan turki tyler tyrell tyrone tzachi uche udo ufuk ugo ugur uhuru
    ulf uli ulises ullrich ulrich umair umar umaru umberto umesh umit umut urho urs usama utkarsh
    uwe uzoma uğur vaclav vadim vadym vahid valdir valentin valentino valentyn valerio valeriy
    valery varun vasant vasco vasil vasile vasily vasyl veikko veit venkaiah venkat venkatesh vern
    verner vernon veselin viacheslav vic vicente victor viggo vijay vikas vikram vikrant viktor
    vinay vince vincent vincenzo vinicius vinod viorel vipin viral virat virgil virgilio vishal
    vishnu vit vitali vitaliy vitaly vito vitor vittorio vivek vlad vladimir vladislav vlado
    vlastimil vojislav vojtech volkan volker volkmar volodymyr vusi vyacheslav václav víctor vítor
    waclaw wade wael wafula wagner wahyu wajid waldemar waleed walid wallace wally walt walter
    walther wanjala waqar waqas warren waseem wassim wataru wayne wei wendell wenzel werner wes
    wesley wieslaw wiesław wilbert wilbur wilburn wiley wilfred wilfredo wilfried wilhelm willard
    willem willi william willie willy winfred wiranto wissam witold wladyslaw wlodzimierz wojciech
    wole wolfgang woodrow woody władysław xavi xavier xi xolani yaakov yacine yadollah yahia yahya
    yair yakubu yalcin yalçın yann yannick yaron yaroslav yasar yaser yash yashwant yasin yasir
    yasser yassin yassine yasuhiro yasuo yasushi yavuz yaw yazid yaşar yegor yehia yehuda yemi
    yevgeny yevhen yigal yigit yilmaz yisrael yitzhak yngve yoav yoel yogesh yogi yohannes yoichi
    yonatan yoram yosef yoshiaki yoshihide yoshihiro yoshimasa yoshio yossi yosuke younes younis
    yousaf yousef youssef yoweri yuichi yuji yukio yuli yunus yuri yuriy yury yusril yusuf yusuke
    yuta yutaka yuval yvan yves yılmaz zabihollah zabihullah zach zachary zack zafar zaheer zaher
    zahid zaid zakaria zakes zaki zalmay zardari zayed zbigniew zdenek zeca zeeshan zeev zeke
    zeljko zenawi ziad zied zine zinedine ziya zlatko zmaray zoltan zoltán zoran zuhair zulfikar
    zulfiqar zvi zwelinzima zygmunt álvaro édouard éric étienne íñigo óscar ömer özgür øyvind ümit
    łukasz şahin željko ștefan""".split()
)
