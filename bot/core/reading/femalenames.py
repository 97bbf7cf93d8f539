"""Given names of women, in small letters."""

FEMALE_NAMES = frozenset(
    """aarti abena abigail abla achieng adaeze adanna adaora adele aditi adriana adwoa afaf afua aga
    agata agnes agneta agnieszka ahlam aicha aisha aishwarya aissata akane akemi akiko akinyi
    akosua akshata akua alejandra aleksandra alessandra alessia alexandra alexis alia alice alicia
    alina aline alison aliya allison alondra amaka amal amanda amani amber amel amelie ameneh
    amina aminata amira amparo amrita amy amélie ana anabel anais ananya anastasia anaïs andrea
    aneta angela angeles angelica angelika angelique angharad aniela anita anja anjali anju ankita
    ann anna annalena annalisa anne anneli annelie annette annick annie annika antje antonella
    antonia antonina anuradha aoife aoko aparna april araceli archana ariana arianna arlette
    armelle aruna arwa asha ashley asma asmaa astrid asuka atieno atsuko aude audrey aung aurelie
    aurélie ava awa awino axelle aya ayaka ayako ayesha aylin ayse ayumi ayşe azadeh azucena azza
    bahar bahareh banu barbara barbora barkha basma beata beatrice beatriz becky behnaz belen
    belgin bella belén benedetta berna bernadette bernice berta bertha beth betsy bettina betty
    beulah beverly beyza bhavna bianca bilqis birgit birte bisi blanca blandine bolanle bonnie
    bozena brandi brenda briana brianna bridget brigitte britt britta brittany bronwen bruna
    bukola burcu bushra béatrice camila camille canan candace candice capucine carina carla
    carlota carlotta carly carmen carol carola carole caroline carolyn carrie carys cassandra
    cassie catalina caterina catherine cathy catriona cecile cecilia cecily celeste celia celine
    ceren chantal charlene charlotte charmaine chebet chelsea cherie cherono cheryl chiara chie
    chieko chika chimamanda chioma chitra chiyo chloe christa christel christelle christiane
    christina christine christy ciara cigdem cindy cinzia claire clara clarisa claudette claudia
    clemence clementine clotilde clémence colette colleen concepcion concepción concetta constance
    consuelo cora coralie corinne cornelia cristina crystal cynthia cécile céline dagmar dahlia
    daisy dalal dalia damilola dana daniela danielle danuta daphne daria darlene dasha dawn deanna
    deanne debbie debora deborah debra deepa deirdre delfina delia delores delphine denice denise
    derya desiree diana diane dianne didem dilek dina divya doaa doerte dolores dominika donatella
    donna dora doreen doris dorota dorothea dorothy dulce ebru ece edeltraud edith edna edwige
    edyta effie efua eglantine eileen eilidh ekaterina ekta elaheh elaine elcin eleanor eleanore
    elena eleonora elfriede elif elin elinor elisa elisabeth elisabetta elise eliza elizabeth elke
    ella ellen ellinor elodie eloise elsa elsie elvira elzbieta elżbieta eman emanuela emi emiko
    emilia emilie emily emine emma emmanuelle encarnacion enid eri erica erika eriko erin erma
    ernestina ernestine esi esperanza esra esraa estela estelle esther ethel etsuko etta eugenia
    eugenie eulalia eunice eva evangeline eve evelyn evelyne ewa ewelina eylem fabiana fabienne
    fabiola fadia fadime fadwa faezeh faith faiza fakhra fannie fanny farah farida farideh farzana
    farzaneh fatemeh fatima fatma fatou fatoumata fauzia fawzia faye federica felicia fereshteh
    feride fernanda feryal ffion figen filiz fiona fiorella flavia flor flora florence flossie
    folake folasade forough frances francesca francine francisca francoise franziska françoise
    frauke freda freya frieda friederike fumiko funke funmi gabriela gabriella gaelle gaia gail
    galina galyna gamze garima gayatri gayle gaëlle geeta geetha gemma genevieve geneviève
    genoveva georgette georgia georgina geraldine gerda gerlinde germaine gertrude ghada ghazala
    ghislaine gilda gillian gina ginevra ginger giorgia giovanna gisela gisele gisèle giulia
    giuliana giuseppina gladys glenda gloria gokce goldie golnaz golshifteh graca grace graciela
    graziella grazyna grażyna greer greta gretchen griselda guadalupe gudrun gul gulay gulsen gun
    gunilla gwen gwendolyn gül gülay gülten gülşen habiba hadeel hadia hafsa hajar hala halima
    halina halyna hana hanaa hanako hanan hande haneen hanh hanna hannah hannelore harriet haruka
    harumi hatice hattie hauwa hayat hazel heather heba hedda hedwig heidi heike helen helena
    helene helga helle heloisa hema hend hengameh henrietta henriette hester hilda hilde hildegard
    hillary hina hiroko hitomi hoda holly homa hortensia houda huda hulya huma humaira huong
    hélène hülya iara ibtisam ida ifeoma iga ikram ila ilaria ilene ilona ilse iman imelda
    immacolata imogen inas indira indu ines inez inga ingeborg inger ingrid ingvild inmaculada
    inna intisar inês ipek iqra irene irina iris irma irmgard iryna isabel isabella isabelle
    ishita isla isobel israa itzel ivana ivanka iveta ivy iwona jacinda jackie jacqueline
    jacquelyn jadwiga jaleh jamila jan jana jane janelle janet janice janie janine jarmila jasmine
    javeria jaya jayanti jayne jayshree jazmin jean jeanette jeanne jeannie jeannine jenifer jenna
    jennie jennifer jenny jepkosgei jeptoo jeri jerri jessica jihan jill jimena jitka jo joan
    joanie joann joanna joanne jocelyn jocelyne jodi jodie johanna johanne josefa josefina
    josephine josette josiane josie joyce juana juanita judith judy julia juliana julie julienne
    juliette june jussara justine justyna jutta jyoti kadiatou kaja kajsa kalpana kamala kana
    kanchan kaori kareena karen kari karianne karima karin karina karine karla karola karolina
    kasumi katarzyna katayoun kate kateryna katharine katherine katheryn kathie kathleen kathrin
    kathryn kathryne kathy katie katja katrin katrina katy kausar kavita kay kayla kayleigh kazuko
    keiko keisha kelli kellie kelly kellyanne kendra keri kerri kerstin khadija khady khalida
    khawla khrystyna kimberly kimiko kinga kirsten kirsti kirsty kiyoko klara komal krista
    kristalina kristen kristi kristin kristina kristine kristy krisztina krystal krystyna ksenia
    ksenija kseniya kulsoom kumiko kyoko lacey ladan ladonna laetitia lakshmi lale laleh lama
    lamia lana lara larisa larissa larysa lata latasha latifa latoya laura laurel lauren laurence
    laurie lavonne layal layla leah leanne leela leila lela leman lena lenka lenora leona leonor
    leonora lesia leslie lesya leticia letizia leyla libuse lidia lieselotte ligia lila lilian
    liliana liliane lillian lillie lily lina linda lindiwe lindsay lindsey linnea lisa lisbet
    lisbeth liudmyla liv liz liza lizzie lola lora loraine loredana loren lorena lorene lorenza
    loretta lori lorna lorraine lotta lottie louisa louise luana lubna lucia luciana lucie
    lucienne lucile lucille lucinda lucretia lucrezia lucy lucía ludivine ludmila ludovica luella
    luisa luiza lupe lydia lynda lynette lynne lyubov lyudmila léa mabel mable macarena machiko
    maddalena madeleine madeline madge madhavi madhuri madison mae maeve magali magda magdalena
    maggie maha maheen mahin mahnaz mahsa mairi maisa maite majda maki makiko malak malgorzata
    malgosia maliha maliheh malin mamata mami mamta manal manar mandy manisha manju manon
    mansoureh manuela mara marcela marcella marci marcia marcy mareike margaret margarete
    margarita margaux margery margherita margie margit margot marguerite mari maria mariagrazia
    mariah mariam mariama mariana marianne maribel maricarmen maricela marie mariel marielle
    marietta mariia marika mariko marilia marilyn marilynn marina marion marisa marisol marissa
    marit maritza marjan marjorie marjory marketa marla marlena marlene marlies marsha marta
    martha marthe martina martine marva marwa mary maryam maryna maryse maryum marzieh masako
    masoumeh mathilde matilda matilde mattie maude maura maureen mavis maxine maya mayara mayra
    maysa mayssa mayu mayumi małgorzata mechthild medha meenakshi meera meg megan meghan megumi
    mehrangiz mehreen mei melania melanie melek melinda melissa meltem menaka meral mercedes
    meredith merete merethe mervat merve meryem mette mia micaela michaela michela michele
    micheline michelle michiko midori mie mika miki milada milagros mildred milena millicent
    millie mimi mine minerva minnie miranda mireille mirella miri miriam miroslava misaki mitra
    mitzi miyuki mizuki moira mojgan mollie molly momoko mona monica monika monique montserrat
    morag mouna mridula muge mukta muna munira muriel muthoni myra myriam myrna myrtle mélanie
    müge nabeela nabila nada nadege nadezhda nadia nadine nadiya nadya nadège nagwa naheed nahid
    naima najat najla najwa namrata nana nanami nancy nandini nandita naomi narges nargis nasreen
    nasrin natalia natalie nataliya natalya nathalie natsuko natsumi nawal nayeli nazan nazanin
    nazia nazli ndeye neelam neeta negar neha nekesa nell nellie nermin nerys nesrin nesrine
    nettie nevin ngozi nhung niamh nichole nicola nicole nicoletta nidhi nidia nieves nighat nihal
    nikki nilgun nilgün niloofar nilufer nina nirmala nisha nisrine nita njeri nkechi nneka noelia
    noelle noemi noemie noha nokuthula nomsa nomvula nonhlanhla noor noora nora norah noreen
    noriko norma nouf nour noura noémie ntombi nuray nurcan nurgul nuria nyambura obiageli octavia
    odette odile oksana olena olga olha olivia oluchi omotola ophelia orla ornella ouisa oumou oya
    ozge ozlem padma palesa pallavi paloma pamela paola parastoo pardis parisa parvaneh parvati
    parveen parvin pascale patricia patrizia patsy patti patty paula paulette paulina pauline
    pavla pegah peggy penelope penny perihan perla pernille perrine petra petula philippa phoebe
    phuong phyllis pia pierrette pilar pina pinar polina polly pooja poonam portia prabha pragya
    pratibha precious preeti prema priscila priscilla priti priya puja purnima pınar queenie rabab
    rabia rachael rachel rachna radha radhika radka rafaela raffaella ragnhild rahma raisa raissa
    rajni rakhi rakiya ramata ramona rana randa randi rania ranjana raquel rasha rashmi rawan
    rawya raymonde razan reba rebeca rebecca rebekah reem refilwe regina regine rehab rehana reiko
    rekha renata renate renee renu renuka reshma reyna rhea rhian rhonda richa rie rieko rika
    rikke riko rima rina risa rita ritu roberta robin robyn rochelle rocio rocío roisin roksolana
    rola romina ronke rosa rosalba rosalie rosalind rosalyn rosamund rosangela rosanna rosanne
    rosaria rosaura rose roseann rosemarie rosemary rosetta rosie roswitha rowena roxana roxane
    roxanne roxie roya ruba rubina ruchi rukhsana rukiye rula rupa ruslana ruth ruthie régine
    saadet saba sabah sabeen sabiha sabine sabrina sachiko sadaf sade sadhana sadia sadie safa
    safaa saida saima sajida saki sakina sakura sallie sally salma salwa samah samaneh samantha
    samar samia samiha samina samira sana sanaz sandra sandrine sangeeta sania sanna sanne saoirse
    sara sarah sarita sarka sarojini satoko saundra savita sawsan sayaka sayuri sebnem seda seema
    segolene selin selma sema semra sepideh serena setareh setsuko sevda severine sevgi sevil
    sevim shabana shabnam shadi shadia shagufta shahd shahida shahla shahrzad shaima shaimaa
    shaista shalini shana shania shannon shanta shari sharmila sharon shauna shawna shazia sheela
    sheida sheila shelia shelly sheri sherine sherri sherrie sherry sheryl shilpa shirin shirlene
    shirley shizuka shizuko shobha shohreh shreya shruti shweta sian sibel sibongile sidra signe
    sigourney sigrid sigrun siham sihem silje silke silvana silvia simin simisola simona simone
    simran sindisiwe sinead siobhan siri siv smita smriti sneha snizhana soad sofia sofie sofía
    soha soheila sokhna solange solene solomiya solveig sondra songul sonia sonja sonya sophia
    sophie sophy soraya soudabeh stacey stacie stacy stanislava starla stefania stefanie steffi
    stella stephanie stine stéphanie subhashini sudha sue suellen sughra suha suhair sujata
    sumaira suman sumaya sumiko sumitra sunita susan susana susanna susanne sushila sushma
    sushmita susie suzan suzanne suzette svenja svetla svetlana swantje swati sybil sylvia
    sylviane sylvie synne ségolène séverine tabitha taghreed tahira tais talita tamara tamiko
    tammy tania tanja tanvi tanya tara taraneh tasha tasneem tatiana tatum tatyana temitope teresa
    tereza tess tessa tetiana tetyana thandeka thandi thandiwe thea thelma thembi theodora theresa
    therese thuy thérèse tiana tiffany tina tisha titilayo tiziana tolulope tomoko toni tonya
    toshiko tove tracey tracy trina trine trish trisha trudy trupti tugba tulay tulsi turkan tuva
    tuyet tuğba twila türkan ulku ulla ulrika ulrike unni urmila ursel ursula urszula uschi usha
    ute uzma uzoamaka valentina valentine valeria valerie valérie vanda vandana vanesa vanessa
    vasundhara veena vera verena verna veronica veronika veronique verónica vibeke vicki vickie
    vicky victoria vidya vigdis vimala vinita viola violeta vira virgie virginia virginie vitoria
    vittoria vivian viviana viviane vivien véronique wafa wafaa wahiba wairimu waithera waltraud
    wambui wanda wangari wanjiku warda wendi wendy widad wiebke wieslawa wilhelmina willa wilma
    winifred winnie winona wioletta ximena yaa yadira yalda yana yara yasemin yasmeen yasmin
    yasmine yasuko yelena yeliz yesenia yetunde yevgenia yevheniia yewande ylva yoko yolanda
    yolande yoshiko yosra yousra yuka yukari yuki yukiko yulia yumi yumiko yuriko yvette yvonne
    zahra zainab zakia zanele zdenka zehra zeina zeinab zelda zena zerrin zeynep zhanna zinaida
    zineb zinhle zodwa zoe zofia zohra zohreh zora zoya zoë zubaida zubeyde zuhal zulema zuzana
    zuzanna åsa çiğdem élisabeth élodie éloïse évelyne özge özlem şebnem""".split()
)
