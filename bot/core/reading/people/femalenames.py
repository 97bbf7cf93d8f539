"""Given names of women, in small letters."""

FEMALE_NAMES = frozenset(
    """aarti abbey abbie abby abena abigail abla achieng adaeze adah adanna adaora adela adelaide
    adele adeline aditi adriana adrienne adwoa afaf afua aga agata agatha agnes agneta agnieszka
    ahlam aicha aida aigul aileen aimee aino ainsley ainur aisha aishwarya aisling aissata
    aissatou aisyah akane akemi akiko akinyi akira akosua akoth akshata akua alana alanna alba
    aleah alejandra aleksandra alessandra alessia alevtina alex alexa alexandra alexandria
    alexis alia alice alicia alina aline alisa alisha alison alissa aliya alla allie allison
    ally allyson alma alondra althea alva alyson alyssa amaka amal amalia amanda amani amara
    amber amel amelia amelie ameneh amie amina aminata aminatou amira amondi amparo amrita amy
    amélie ana anabel anais ananya anastasia anaïs andie andrea aneta angela angeles angelica
    angelika angelina angelique angharad aniela anika anita aniyah anja anjali anju ankita ann
    anna annabel annabelle annabeth annalena annalisa annamaria anne anne-laure anne-marie
    anneli annelie annemarie annetta annette annick annie annika anniken antje antoinette
    antonella antonia antonina anuradha anya aoife aoko aparna april araba araceli araminta
    archana aretha ariadne ariana arianna ariel arlene arlette armelle aruna arwa asha ashlee
    ashleigh ashley asma asmaa astrid asuka athena atieno atsuko aude audra audrey august
    augusta aung aurelie aurora aurélie ava avery awa awino axelle aya ayaka ayako ayanda ayesha
    aylin ayse ayumi ayşe azadeh azucena azza bahar bahareh bailey banu barb barbara barbie
    barbora barkha basma bea beata beatrice beatrix beatriz becky behnaz belen belgin belinda
    bella belén benedetta berna bernadette bernadine bernice bernie berta bertha bertie beryl
    bess bessie beth bethan bethany betsy bette bettina betty beulah bev beverley beverly beyza
    bhavna bianca biddy billie bilqis birdie birgit birgitta birte birthe bisi blair blanca
    blandine blythe bobbie bolanle bonita bonnie bozena bożena brandi brandy breanna brenda
    brenna briana brianna briar bridget bridie brigitte britney britt britta brittany bronwen
    brooke bruna bryony bukola burcu bushra busisiwe béatrice bénédicte caitlin caitlyn callie
    cameron camila camilla camille canan candace candice candy capucine cara careen carey carina
    carla carlene carley carlota carlotta carly carmel carmela carmen carol carola carole
    carolina caroline carolyn carolyne carrie carys casey cassandra cassidy cassie catalina
    catarina caterina catherine cathleen cathryn cathy catriona cecelia cecile cecilia cecily
    celeste celestine celia celine ceren chantal chantelle charlene charley charlize charlotte
    charmaine charmian chastity chebet chelsea chelsey cher cherie cherono cheryl cheyenne
    chiara chie chieko chika chimamanda chinwe chioma chipo chitra chiyo chloe chloé chris
    chrissie chrissy christa christabel christal christel christelle christen christene
    christiana christiane christina christine christy ciara cigdem cindi cindy cinzia claire
    clara clarice clarisa clarissa claudette claudia claudine clemence clementina clementine
    cleo cliona clodagh clotilde clémence coleen colette colleen conceição concepcion concepción
    concetta connie constance consuelo cora coralie corazon cordelia corey corine corinne
    cornelia corrie cosima courteney courtney cressida cristal cristina crystal cynthia cécile
    céline dagmar dahlia daisy dalal dalia damilola dana dani danica daniela danielle danuta
    daphne dara darcy daria darla darlene dasha dawn deana deanna deanne deb debbi debbie debby
    debora deborah debra deena deepa deidre deirdre delcy delfina delia delilah della delores
    delphine demetria denice denise derya desiree destiny devon dewi diana diandra diane dianne
    didem dilek dilma dilnoza dina dinah dionne divya dixie doaa doerte dolly dolores dominika
    dominique donatella donna dora dorcas doreen dorinda doris dorota dorothea dorothy dorthe
    dottie drusilla dulce dulcie dylan ebba ebru ece edeltraud edie edith edna edwige edwina
    edyta effie efua eglantine eileen eilidh eilis eimear eirlys ekaterina ekta elaheh elaina
    elaine elana elcin eleanor eleanora eleanore elena eleonora elfriede elif elin elinor elisa
    elisabeth elisabetta elise elissa eliza elizabeth elke ella elle ellen ellie ellinor elma
    elmira elodie eloise eloïse elsa elsie elspeth elva elvira elzbieta elżbieta eman emanuela
    emer emerald emi emiko emilia emilie emily emine emma emmanuelle emmeline emmy encarnacion
    enid enya eri erica erika eriko erin erma ernestina ernestine esi esme esmeralda esperanza
    esra esraa estela estella estelle esther ethel etsuko etta eugenia eugenie eulalia eun-ji
    eunice eva evangeline eve evelina evelyn evelyne evie ewa ewelina eylem fabiana fabienne
    fabiola fadia fadime fadwa faezeh faith faiza fakhra fannie fanny farah farida farideh
    farzana farzaneh fatemeh fatima fatma fatou fatoumata fauzia fawzia fay faye federica
    felicia felicity fereshteh feride fernanda feryal ffion fidelma figen filiz fiona fionnuala
    fiorella flavia flo flor flora florence flossie folake folasade forough fran frances
    francesca francine francisca francoise frankie franziska françoise frauke freda freja freya
    frieda friederike frédérique fumiko funke funmi funmilayo fátima gabby gabriela gabriele
    gabriella gabrielle gaelle gaia gail galina galyna gamze garima gayatri gayle gaëlle geeta
    geetha gemma genevieve geneviève genoveva georgette georgia georgie georgina geraldine gerda
    gerlinde germaine gertie gertrude ghada ghazala ghislaine gilda gillian gina ginevra ginger
    ginny giorgia giovanna gisela gisele giselle gisèle giulia giuliana giuseppina gladys glenda
    glenys gloria glynis gokce goldie golnaz golshifteh graca grace gracie graciela grainne
    graziella grazyna graça grażyna greer greta gretchen griselda guadalupe gudrun guinevere gul
    gulay gulnara gulsen gun gunilla guzel gwen gwendolyn gwyneth gül gülay gülten gülşen habiba
    hadeel hadia hadley hafsa hajar hala haley halima halina hallie halyna hana hanaa hanako
    hanan hande haneen hanh hanna hannah hannelore harper harriet harriett haruka harumi hatice
    hattie hauwa hayat hayley hazel heather heba hedda hedwig heidi heike helen helena helene
    helga helle helmi heloisa heloise hema hend hengameh henrietta henriette hermione hester
    hettie hikaru hilary hilda hilde hildegard hillary hina hiroko hitomi hoda holly homa hong
    honora hope hortense hortensia houda huda hulya huma humaira huong hye-jin héloïse hélène
    hülya iara ibtisam ida ifeoma iga ikram ila ilana ilaria ilene ilona ilse iman imelda
    immacolata imogen ina inas indira indu ines inez inga ingeborg inger ingrid ingvild
    inmaculada inna intisar inès inês iona ipek iqra irena irene irina iris irma irmgard iryna
    isabel isabella isabelle isadora isaura ishita isla isobel israa itzel ivana ivanka iveta
    ivy iwona izzy jacinda jacinta jackie jacqueline jacquelyn jacqui jada jade jadwiga jaime
    jaimie jaleh jamie jamila jan jana jandira jane janelle janet janette janice janie janine
    janis jarmila jasmin jasmine javeria jaya jayalalithaa jayanti jayne jayshree jazmin jean
    jeanette jeanie jeanne jeannette jeannie jeannine jemima jen jenifer jenna jennie jennifer
    jenny jepkosgei jeptoo jeri jerri jess jessa jessica jessie ji-yeon jihan jill jillian
    jimena jitka jo joan joana joanie joann joanna joanne jocelyn jocelyne jodi jodie jody
    johanna johanne jojo jolene joni jordan josefa josefina josephine josette josiane josie
    jovita joy joyce juana juanita judi judith judy jules julia juliana julianna julianne julie
    julienne juliet juliette jun june junko jussara justine justyna jutta jyoti kadiatou kaitlin
    kaitlyn kaja kajsa kalpana kamala kana kanchan kaori kara kareena karen kari karianne karima
    karin karina karine karla karola karolina karoline karyn kasey kasumi kat katarzyna katayoun
    kate katelyn kateryna katharine katherine katheryn kathi kathie kathleen kathrin kathryn
    kathryne kathy katie katja katrin katrina katy kausar kavita kavitha kay kaya kayla kaylee
    kayleigh kazuko keeley keiko keira keisha kelley kelli kellie kelly kellyanne kelsey kendall
    kendra keri kerri kerry kerstin khadija khady khalida khawla khrystyna kiera kiersten kim
    kimberley kimberly kimiko kinga kinsley kirsten kirsti kirstie kirsty kitty kiyoko klara
    komal kourtney kris krista kristalina kristen kristi kristie kristin kristina kristine
    kristy krisztina krystal krystyna ksenia ksenija kseniya kulsoom kumiko kyla kylie kyoko
    kyra lacey lacy ladan ladonna laetitia laila lainey lakshmi lale laleh lama lamia lan lana
    lara larisa larissa larysa lashonda lata latasha latifa latisha latonya latoya laura laurel
    lauren laurence laurie lavinia lavonne layal layla lea leah leanne lee leela leigh leila
    lela leman lena lene lenka lenora lenore leona leonie leonor leonora lerato lesia lesley
    leslie lesya leticia letitia letizia lexi lexie leyla libby libuse lidia lieselotte ligia
    lila lilia lilian liliana liliane lilith lillian lillie lilly lily lin lina linda lindiwe
    lindsay lindsey linette ling linh linnea lisa lisbet lisbeth lisette liudmyla liv livia liz
    liza lizbeth lizzie logan lola lora loraine loredana lorelei loren lorena lorene lorenza
    loretta lori lorie lorna lorraine lotta lottie lou louella louisa louise lourdes lowri luana
    lubna lucia luciana lucie lucienne lucile lucille lucinda lucretia lucrezia lucy lucía
    ludivine ludmila ludovica luella luisa luiza lulu luna lupe luz lydia lyn lynda lynette lynn
    lynne lynsey lyubov lyudmila léa mabel mable macarena machiko mackenzie maddalena maddie
    maddy madeleine madeline madelyn madge madhavi madhuri madison mae maeve mafalda magali
    magda magdalena maggie magnolia maha mahalia maheen mahin mahnaz mahsa maia maire mairead
    mairi maisa maisie maite maj majda maki makiko malak malgorzata malgosia maliha maliheh
    malin malinda mallory mamata mami mamie mamta manal manar mandy manisha manju manon
    mansoureh manuela mara marcela marcella marcelle marci marcia marcy mareike margaret
    margarete margarita margaux margery margherita margie margit margo margot margret marguerite
    mari maria mariagrazia mariah mariam mariama marian mariana mariangela marianna marianne
    maribel maricarmen maricela marie marie-claude marie-pierre mariel marielle marietta mariia
    marika mariko marilia marilyn marilynn marina marion marisa marisol marissa marit maritza
    marjan marjorie marjory marketa marla marlena marlene marlies marlo marni marnie marsha
    marta martha marthe martina martine marva marwa mary maryam maryann maryanne marylou maryna
    maryse maryum marzieh maría masako masoumeh mathilde matilda matilde mattie maud maude maura
    maureen mavis max maxine maya mayara mayawati mayra maysa mayssa mayu mayumi maëlle
    małgorzata meagan meaghan mechthild medha meenakshi meera meg megan megawati meghan megumi
    mehrangiz mehreen mei mel melania melanie melek melinda melissa meltem menaka meral mercedes
    meredith merete merethe merle mervat merve meryem meryl mette mia micaela michaela michela
    michele micheline michelle michiko midori mie mika miki milada milagros mildred milena
    millicent millie milly mimi min-ji mina mindy mine minerva ming minnie mira miranda mireille
    mirella miri miriam miroslava misaki missy mitra mitzi miyuki mizuki moira mojgan mollie
    molly momoko mona monica monika monique montserrat morag morgan morwenna mouna mridula muge
    mukta muna munira muriel muthoni myra myriam myrna myrtle mélanie mónica müge nabeela nabila
    nada nadege nadezhda nadia nadiia nadine nadiya nadya nadège nagwa naheed nahid naima najat
    najla najwa naledi namrata nan nana nanami nancy nandini nandita nanette naomi narges nargis
    nasreen nasrin natalia natalie nataliia nataliya natalya natasha nathalie natsuko natsumi
    nawal nayeli nazan nazanin nazia nazli ndeye neelam neeta negar neha nekesa nell nellie
    nermin nerys nesrin nesrine nessa nettie neve nevin ngozi nguyet nhung nia niamh nichola
    nichole nicki nicola nicole nicoletta nicolette nidhi nidia nieves nighat nihal nikita nikki
    nilgun nilgün niloofar nilufer nina nirmala nisha nisrine nita njeri nkechi nneka noelia
    noelle noemi noemie noha nokuthula nola nomsa nomvula nona nonhlanhla noor noora nora norah
    noreen noriko norma nouf nour noura noémie ntombi nuala nur nuray nurcan nurgul nuria
    nyambura obiageli octavia océane odessa odette odile oksana oleksandra olena olga olha
    olivia oluchi olwen omotola oona oonagh ophelia orla orlaith ornella ottilie ottoline ouisa
    oumou oya ozge ozlem padma paige palesa pallavi paloma pam pamela pansy paola parastoo
    pardis parisa parker parvaneh parvati parveen parvin pascale pat patricia patrizia patsy
    patti patty paula paulette paulina pauline pavla pearl peg pegah peggy penelope pennie penny
    perihan perla pernille perpetua perrine persephone petra petula philippa philomena phoebe
    phuong phyllis pia pierrette pilar pina pinar pippa pixie polina pollie polly pooja poonam
    poppy portia prabha pragya pratibha precious preeti prema primrose priscila priscilla priti
    priya puan puja purnima päivi pınar queenie quinn rabab rabia rachael rachel rachelle rachna
    radha radhika radka rafaela raffaella ragnhild rahma raine raisa raissa rajni rakhi rakiya
    ramata ramona rana randa randi rania ranjana raquel rasha rashmi ratna rawan rawya raymonde
    razan reba rebeca rebecca rebekah reem reese refilwe regina regine rehab rehana reiko rekha
    remedios remy rena renata renate rene renee renu renuka reshma retno reyna rhea rhian
    rhiannon rhoda rhona rhonda ria richa rie rieko rigoberta rika rikke riko riley rima rina
    risa rita ritu roberta robin robyn rochelle rocio rocío roisin rokhaya roksolana rola romina
    romy rona ronda ronke ronnie rory rosa rosalba rosalie rosalind rosaline rosalyn rosamund
    rosangela rosanna rosanne rosaria rosaura rose roseann rosemarie rosemary rosetta rosie
    rosina roswitha rosário rosângela rowan rowena roxana roxane roxanne roxie roya roz ruba
    rubina ruby ruchi rudo rue rukhsana rukiye rula rupa ruslana ruth ruthie régine saadet saba
    sabah sabeen sabiha sabina sabine sabrina sachiko sadaf sade sadhana sadia sadie safa safaa
    saffron sage saida saima sajida saki sakina sakura sallie sally salma salwa sam samah
    samaneh samantha samar samia samiha samina samira sana sanaz sandie sandra sandrine sandy
    sangeeta sania sanna sanne saoirse sara sarah sarita sarka sarojini sasha saskia satoko satu
    saundra savanna savita sawsan sayaka sayuri scarlett sebnem seda seema segolene selena selin
    selina selma sema semra sepideh seren serena serwaa setareh setsuko sevda severine sevgi
    sevil sevim shabana shabnam shadi shadia shagufta shahd shahida shahla shahrzad shaima
    shaimaa shaista shalini shana shania shanice shanna shannon shanta shari sharlene sharmila
    sharon shauna shavonne shawna shay shayla shazia sheela sheena sheida sheila sheinbaum
    shelby shelia shelley shelly sheri sherine sherri sherrie sherry sheryl shilpa shirin
    shirlene shirley shizuka shizuko shobha shohreh shona shreya shruti shweta sian sibel
    sibongile sibyl sidney sidra siena sienna signe sigourney sigrid sigrun siham sihem silje
    silke silvana silvia simin simisola simona simone simran sindisiwe sinead siobhan siri sirpa
    siti siv skye skylar sloane smita smriti sneha snizhana soad sofia sofie sofiia sofía soha
    soheila sokhna solange soledad solene solomiia solomiya solveig solène sondra songul sonia
    sonja sonya soo-jin sophia sophie sophy soraya soudabeh stacey staci stacie stacy stanislava
    starla stefania stefanie steffi stella steph stephanie stephany stine stéphanie subhashini
    sudha sue suellen sughra suha suhair sujata sumaira suman sumaya sumiko sumitra sunita susan
    susana susanna susannah susanne sushila sushma sushmita susie suzan suzanna suzanne suzette
    suzy svenja svetla svetlana svitlana swantje swati sybil sydney sylvia sylviane sylvie synne
    synnøve ségolène séverine sónia tabata tabitha taghreed tahira tais talia talita tallulah
    tamara tamika tamiko tammi tammie tammy tamsin tania tanisha tanja tanvi tanya tara taraneh
    tarja tasha tasneem tatiana tatum tatyana taylor teagan temitope tendai teresa tereza teri
    terri terrie terry tess tessa tetiana tetyana thandeka thandi thandiwe thea thelma thembi
    theodora theresa therese thomasina thuy thérèse tia tiana tibisay tiffany tilda tillie tilly
    tina tisha titilayo tiziana tolulope tomoko toni tony tonya tori toshiko tove tracey traci
    tracie tracy tricia trina trine trish trisha trixie trudi trudy trupti tugba tulay tulsi
    turid turkan tuula tuva tuyet tuğba twila türkan ulku ulla ulrika ulrike una unni urmila
    ursel ursula urszula uschi usha ute uzma uzoamaka val valentina valentine valeria valerie
    valérie vanda vandana vanesa vanessa vasundhara veena velma venetia venus vera verena verity
    verna veronica veronika veronique verónica vi vibeke vicki vickie vicky victoria vida vidya
    vigdis viktoriia vimala vinita viola violet violeta violette vira virgie virginia virginie
    vitoria vittoria viv vivian viviana viviane vivien vivienne véronique wafa wafaa wahiba
    wairimu waithera waltraud wambui wanda wangari wanjiku wanjiru warda wei wendi wendy whitney
    widad wiebke wieslawa wilhelmina willa willow wilma winifred winnie winona wioletta wynne
    xanthe xiaomei ximena xiu yaa yadira yalda yan yana yara yasemin yasmeen yasmin yasmine
    yasuko yelena yeliz yeon-ju yesenia yetunde yevgenia yevheniia yewande ying ylva yoko
    yolanda yolande yoshiko yosra yousra yuka yukari yuki yukiko yulia yuliya yumi yumiko yuriko
    yvette yvonne zahra zainab zakia zanele zara zarina zdenka zehra zeina zeinab zelda zelma
    zena zerrin zeynep zhanna zinaida zineb zinhle zlata zodwa zoe zoey zofia zohra zohreh zola
    zora zoya zoé zoë zubaida zubeyde zuhal zuleika zulema zuzana zuzanna åsa åse çiğdem
    élisabeth élodie éloïse évelyne özge özlem şebnem""".split()
)
