"""Common given names, which tell a person from a place and often he from she."""

from enum import StrEnum


class Gender(StrEnum):
    """Which pronoun an article is likely to use for somebody."""

    FEMALE = "she"
    MALE = "he"
    UNKNOWN = ""


_FEMALE = frozenset(
    """mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty
    margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie
    rebecca laura sharon cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen
    samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth
    julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea
    cheryl hannah jacqueline martha gloria teresa ann anne sara madison kathryn janice jean alice
    julia grace sophia sophie denise amber doris marilyn danielle beverly isabella theresa diana
    natalie brittany charlotte marie kayla alexis lori jane hillary melania ivanka chelsea loretta
    kellyanne ava mia chloe ella zoe lucy ellen nora eva eve clara rosa carmen lucia sofia elena
    irina olga natalia natalya svetlana tatiana tatyana oksana yulia iryna olena kateryna nataliya
    marina ekaterina maryna daria dasha vera galina larisa lyudmila ludmila nadia nadezhda polina
    alina fatima aisha amina khadija maryam mariam leila layla zainab noor nour huda hala rania
    samira yasmin zahra sana salma mona priya indira sonia pooja anjali sunita kavita deepa
    lakshmi meera nirmala sushma smriti mamata aung mei yuki yoko akiko keiko naomi ursula greta
    astrid ingrid sigrid freya birgit heidi petra monika claudia sabine annalena christiane
    brigitte francoise françoise claire camille celine céline helene hélène elodie élodie amelie
    amélie chantal nathalie sylvie valerie valérie juliette margot giulia francesca chiara giorgia
    paola federica alessandra valentina silvia beatriz inês ines isabel gabriela mariana fernanda
    juliana camila ana luisa dolores pilar mercedes consuelo guadalupe ximena marta magdalena
    agnieszka katarzyna malgorzata małgorzata joanna ewa zofia hanna zuzana kristina kristalina
    kaja sanna mette jacinda liz penny priti nicola angelique ngozi graca chimamanda folake adaeze
    wangari winnie zanele thandi nomvula rosemary debbie wendy tracy tammy kathy cathy cindy peggy
    rita sally tina vanessa veronica yvonne abigail adele agnes alexandra alison allison annette
    april audrey bonnie bridget caroline charlene colleen crystal daisy dana dawn edith eileen
    eleanor elaine erica erin esther ethel faith felicia florence frances gail georgia geraldine
    gina ginger gwen harriet hazel holly ida irene iris ivy jackie jana jeanne jenna jenny jill jo
    joanne josephine judy june kate katie kristen kristin lena leslie lillian lily loren lorraine
    louise lydia mabel marcia marjorie maureen maxine melinda michele mildred miriam molly monica
    myra nadine nina norma patty paula pauline phyllis rachael ramona regina renee rhonda roberta
    robin rosalind rose roxanne sabrina sadie selma serena sheila sherry simone stacy stella sue
    suzanne sylvia tamara thelma tiffany toni vivian wanda wilma yolanda zoë alicia ouisa marla
    leyla ayse ayşe elif zeynep emine shirin narges golnaz hoda dalia reem dina rana jan""".split()
)
_MALE = frozenset(
    """james robert john michael david william richard joseph thomas charles christopher daniel
    matthew anthony mark donald steven andrew paul joshua kenneth kevin brian timothy ronald
    george jason edward jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
    brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron
    jose josé adam nathan henry zachary douglas peter kyle noah ethan jeremy christian walter
    keith austin roger terry sean gerald carl dylan harold jordan jesse bryan lawrence arthur
    gabriel bruce logan billy joe alan juan elijah willie albert wayne randy mason vincent liam
    roy bobby caleb bradley russell lucas barack bill mike tim bernie ted ben jeb newt mitt rudy
    chris jim bob tom dan dave steve greg jeff matt tony nick rick ron ken don phil doug ed fred
    sam max leo luke ian neil stuart graham colin simon martin philip geoffrey nigel trevor gordon
    boris rishi keir antony vladimir sergei sergey dmitry dmitri mikhail nikolai ivan igor oleg
    alexei aleksei alexey yuri viktor victor vasily vasyl volodymyr oleksandr oleksiy andriy
    mykola petro serhiy pavlo dmytro yevgeny anatoly konstantin maxim denis kirill ruslan ramzan
    roman bogdan stanislav mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein
    hussain omar umar ibrahim ismail yusuf youssef khalid khaled abdullah abdul mahmoud mustafa
    tariq karim rashid salman bashar saddam hamid jamal nasser faisal samir walid yasser mehmet
    recep ismet tayyip burak emre kemal reza hossein javad amir farid imran nawaz asif bilal arjun
    narendra rahul amit rajesh sanjay vijay anil sunil manmohan arun ashok suresh ravi raj vikram
    xi jinping wei hiroshi kenji takeshi shinzo fumio taro yoshihide haruki akira kim jong jae
    emmanuel jean pierre françois francois jacques nicolas philippe michel alain bernard bruno
    édouard laurent olivier thierry yves gérard andré andre antoine guillaume julien mathieu olaf
    friedrich heinrich helmut gerhard hans jürgen juergen klaus wolfgang stefan markus matthias
    uwe dieter horst karl ludwig otto rainer sven jens lars erik bjorn björn anders nils olav
    magnus henrik mikael johan jan piet pieter willem hendrik joost mario matteo giuseppe giovanni
    luigi marco paolo sergio silvio angelo antonio carlos luis miguel javier pedro pablo diego
    manuel rafael fernando alejandro andres andrés enrique eduardo jorge ricardo roberto alberto
    hugo nicolás gustavo jair luiz lula joão joao paulo rui nuno tiago vitor mateusz andrzej
    jaroslaw jarosław lech piotr krzysztof tomasz pawel paweł marek jakub miroslav milos miloš
    zoran goran dragan slobodan aleksandar nikola novak luka marko janez andrej gabor gábor istvan
    istván lászló zoltan ferenc binyamin yair naftali yitzhak shimon ariel ehud avi moshe kofi
    kwame nelson thabo cyril uhuru yoweri emmerson muhammadu olusegun goodluck bola abiy haile ban
    tedros joaquin rodrigo ferdinand benigno joko ferry walt warren wesley xavier abraham allan
    allen alvin barry brad brent brett byron calvin cameron casey cecil chad clarence claude
    clifford clinton corey craig curtis dale darren darryl dean derek duane dustin earl eddie
    edgar edwin elliott elmer ernest evan everett felix floyd francis franklin frederick garrett
    gene gilbert glen glenn grant guy harry harvey herbert herman howard isaac jared jay jeffery
    jerome jimmy joel johnny julian kurt lance lee leon leonard leroy lester lewis lloyd lonnie
    louis marcus marvin maurice melvin micah mitchell morris nathaniel norman oliver oscar ralph
    ray reginald rex rodney ross ruben salvador seth shane shaun shawn sidney stanley theodore
    todd travis troy tyrone vernon virgil wade wallace wendell woodrow zack""".split()
)


def gender_of(given: str) -> Gender:
    """Guess from a given name; names that both carry, or that nobody listed, are UNKNOWN."""
    word = given.casefold()
    match word in _FEMALE, word in _MALE:
        case True, False:
            return Gender.FEMALE
        case False, True:
            return Gender.MALE
        case _:
            return Gender.UNKNOWN


def is_given_name(word: str) -> bool:
    """Tell whether a capitalised word is a common given name."""
    return word.casefold() in _FEMALE or word.casefold() in _MALE
