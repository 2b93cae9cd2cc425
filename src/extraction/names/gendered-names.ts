/**
 * Given names that tell a later "she" from a "he", beyond those of `name-words.ts`, and those that tell nothing since men and
 * women bear them. All in lower case.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const women = words(`
  adele adriana agatha agnieszka aileen aino aiko akiko alba alberta alejandra aleksandra alessia alexa alexia alma amalia amara amalie amrita
  anabel anais andreea anette angelica angelina angelique anika anja anjali anke annabel anneke annette annie annika antonia arlene
  astrid audrey aurora ayesha aysha azadeh barb beata becky benedetta bernadette bertha bianca birgit blanca bonnie brigitte britta
  bronwyn candace carina carolina carolyn carrie cassandra cath cathy celeste celia celine chantal charlene chiara chidinma chiara chimamanda
  chitra christa cindy clarissa clementine colette colleen concepcion consuelo cora cordelia cristina dagmar dalia daphne darlene
  dawn deb debra deirdre delia della delphine denise dewi diya dina divya dolores dominika dora dorota dorothea ebba ebony edith edna eleanor eleanora
  eleni elif elisa elisabeth elise elke elsa elsie elvira emilia emine emmeline erika ernestine esperanza estelle ethel eugenia eunice fadwa
  faith farah farida fatma fatou faye felicia felicity fernanda flavia flora fran freda frida frieda gabriela gabriella gabrielle gail galina gemma
  genevieve georgina geraldine gertrude ghada gillian ginny giovanna gisela gisele gladys glenda greta gudrun gulnara gwen gwendolyn haifa
  halima hanna hanne hannelore hedwig heike henrietta hermione hilda hildegard hiromi huda hulya ida ilona imelda imogen indira
  inge inga ingeborg ioana irena iryna isabella isabelle isha isla iwona jacqueline jacinta jacinda jacqui jana janelle janette janine jayne
  jeanette jeannie jelena jemima jenna jo joann joanne jocelyn johanna jolanta josefina josephine josie joyce juanita julianne juliet juliette 
  kamala karin karina karla karolina katarina katarzyna katerina katharina katharine katrin katrina kavita kayla keira kendra khadija kirsten
  kirsty kristen kristin kristina kumiko larisa latoya latisha laverne lea leena leigh-anne lena leonor leonora leticia letitia liesl lila lilian
  liliana lillian linnea liselotte liv livia ljubica lorena lorna lorraine lotte lottie lucie lucille lucinda ludmila luisa lupe lyudmila mabel
  madeleine madeline magda magdalena maggie maite malala malin mandy manisha manuela marcela marcia margarethe margaretha margery margot marguerite
  mariam mariana marianne maribel marija marika marilyn marine marisol marjorie marlene marsha martina maryam mathilde matilda maud maxine mayumi meena
  meera mehwish melinda meredith mia michaela michele mildred milena millie mina minnie mirjam mireille miyuki mona monika monique muriel myra
  myriam myrtle nada nadezhda nadine naima najla nanette nasrin natacha natasha nell nellie neha nelly nerys nicolette nilufar ninette nisha nita noelle noemi
  nomvula nora norma oksana olena olwen ophelia orla ottilie padma paloma pam parveen patrice patsy paulette pauline penelope penny perla
  phoebe phyllis pia pilar polina polly pooja portia preeti queenie rachael rafaela raisa ramona rania rashida raquel reem renata renee
  rhiannon rhoda rhonda ritu roberta robyn rocio romina rosalie rosalind rosanna rosario rosaria roseanne roselyn rosemary rosie rowena roxana roxanne 
  ruchi rukhsana ruta ruthie sabina sabine sabrina sadia safiya saima sakura salome sanna saoirse saskia savannah scarlett selena selma shabana shakira
  sharmila shanice shauna sheena shelley sheryl shirin shirley shobha shreya sian sibyl sigrid silke simone sinead siobhan sita siti sneha solange soledad
  sonja soraya stella steph sunita susana susanna susanne susannah susie suzanna sunniva swati sybil tabitha tammy tamsin tanja tanya tatjana tess tessa
  thandi thea thelma therese thora tilda tilly tonya tracey tricia trish trudy ulla ulrike una uma usha ute valentyna valeria veena velma verena vesna victoire
  viktoria vikki violeta virginia virginie viviana vivien vivienne wanjiru wendy wilhelmina wilma winifred winnie xiomara yael yana yasmeen yasmine yelena
  yoko yolande yuko yulia yvette yvonne zadie zahra zara zeinab zelda zeynep zita zofia zola zsofia zuleika zuzana`);

export const men = words(`
  ashok
  aart abbas abdel abdoulaye abel abhishek achim adolf adebayo adewale adolfo agustin ahmet akbar akira al alain alasdair alastair albrecht alec aled alexandre alexandru
  alf alfonso alfred alfredo alisdair alistair alois aloysius alphonse alun amadou amancio amos anatole anders andrej andres andrew andris andrzej angelo angelos angus
  ansgar antoine antonin antti apostolos ari aristide arjen armand armando arne arnaud arno aron arsene arthit artur arturo arvind asif asher atul
  augusto augustus aurelio avi axel ayman aziz babatunde baptiste bart bartosz basil bastian benedict benito benny benoit bent berndt bernd bernardo bert bertrand bertram
  bhupinder biram bogdan bongani boutros brendan brent brett bronislaw bryn budi burak burt byron calum callum calvin carlo casimir casper caspar cecil cedric
  cemal cesar chad chandra chinedu chidi chukwuma christoph christophe christos clarence clay clayton clement cliff clifford clint clive clyde cole conor
  constantin constantine cormac cornelius cosmo cristian cristobal cyril cyrus damian damien damon darius darrell darryl daryl davide davor dawid deepak
  declan dejan demetrius dennis dermot derrick desmond dexter didier dieter dietmar digby dimitri dimitris dinesh dirk djibril domenico domingo donal donnie
  dragan drago dries duke duane dusan dyfed eamon earl ebrahim eckhard eduard efraim egon ehud einar elias elliot elliott ellis elmer elton emeka emil emile emilio emir emre enda
  enoch enzo eoin erdal erhard eric erich erling ernesto ernst errol erwin esteban etienne evander everett ewan ezekiel ezra fabian fabio fabrice fadi faisal farid farouk
  fazal federico ferdinand fergus fernand fidel finn finlay floyd franco francesco franck franz frederic frederick fredrik friedrich fritz fyodor gabor gaetano garry
  garth gaston gaurav gennady geert georg georges georgios gerhard germain gerrit gerry ghassan giacomo gianluca gianni gideon gilbert gilles gino giles girish
  giuseppe godfrey goran gordan gottfried graeme grigory guido guillaume gunnar gunter gunther gurpreet guus habib hakan hakim hal hamish hamza hank harald
  hari harish haroon haruki hashim havard heath hein heiko heinrich heinz helmut hendrik henri hermann herve hideo hilario hiram homer horacio horst hosni
  howell hrvoje hubert hugues humphrey husni iain ibrahima idris ignacio ike ilias ilkka immanuel inigo ioan ioannis ira irfan irving irwin isaiah ishmael ismael ismail
  isidro istvan ivar ivo jabari jaap jacek jacopo jaime jakob jakub jamil jan-erik janos jared jarek jaroslav jasper javed jayden jed jeb jens jerome jerzy
  jethro jiri jirka joachim joao joaquin joakim jochen joerg johann johnnie jordi jorg jorgen joris josef josep josh josiah jozef juha juhani jules julien jurgen
  juri jussi kabir kaj kamal kamran kareem karim karsten kaspar kazuo keir kelvin kenny kent khaled kiran kirk klaus koji koen krishna kris kristian kristof krzysztof kunal
  kwabena kwasi lachlan ladislav lamar lamine lance lasse laszlo lech leif len lenny leopold leroy levi lex lionel ljubomir lothar lou lowell lubomir luc luciano ludovic ludwig
  luigi lukas luka lukasz luther lyle maarten maciej mads mahdi mahesh mahinda makoto malik mamadou manfred manish mannie manny manoj marat marcelo marcin marek mariano marius
  markus marko martijn marwan masahiro massimo mathias mathieu mats matthias matthijs mauricio mauro maxim maxime maximilian maxwell melvin mervyn michail michal
  mick mihai mikael mikko milan miles milos miroslav misha mitchell modibo mohamad mohamud mohan mohsin moises monty mordecai morten moses moshe moussa murat murray musa myles naveen
  nasser nat nathaniel navjot ned neville nguyen nic niall nicholas nicklas nico niels nikhil niklas nikos nils nir nobuo noel nuno obinna octavio oisin ola olav ole olivier olusegun
  omer orlando orson osama osman oswald otis oussama owain pablo paddy padraig pal pankaj paolo pascal pascual patricio patrik pauli paulo paulus pavlo pawel peadar pedro pekka per percy
  perry petar petr petri petros petter phileas piers piet pieter pietro pim pius prakash pramod prashant qasim quentin quincy radek radoslaw rafal rafi rainer rajesh rajiv rakesh
  ramesh rami ramiro ramzi rasmus raoul rashid raymundo recep reg reid reinhard remi renaud renato reuben rex reza rhys richie rico riccardo ricky rishi robbie rocco rodney rodolfo rod rolf rolando romain roman romeo
  ronan ronnie rory ruben rubin ruairi rufus rui ruslan russ saad saeed sahil said sajid salah salim salman salvador salvatore sami samir sander sandeep sandor santosh satoshi saul
  savvas sefton selim sebastien semyon seamus sergiu shahid shaheen shane shawn sheldon shigeru shimon shyam sid siddharth sidi siegfried sigmar silas silvio silvester simeon slobodan
  sol solomon soren spencer spiros stavros stefan stefano steffen sten sterling stewart stig stu subhash sudhir suleiman sultan suresh sylvain sylvester syed tadashi tadeusz takeshi tam
  tarek tayyip ted teddy teodor terrence terry-john thabo thaddeus theodor theodoros thierry thijs thilo thor thorsten thibault tiago tibor tiernan tito titus tobias tobin toby tomas tomasz tomislav
  tor torsten travis trent tristan tunde ulf ulrich umar umberto upendra uri usman uwe vaclav valentin valery vasco vasily vasyl venkat vernor vicente vidar vijay vikram ville vinay vince vincenzo
  vinod virgil vishal vitaly vittorio vivek vlad vladislav vojtech volker waldemar waleed walid wally warwick wasim werner wil wilfred wilhelm wilson wim winfried wojciech xander xan yahya yann
  yannick yannis yaroslav yash yasser yasuo yitzhak yoav yoshi youssef yorgos yuriy yury yuval zac zach zack zaid zbigniew zdenek zeke zeljko zoltan zoran zubair `);

/** Borne by men and by women, or by one here and by the other elsewhere. */
export const either = words(`
  ainsley alex ali amin andrea angel ariel ashley ashton aubrey avery bailey billie blair blake bobbie brett brook brooke cameron carey carmel carol casey charlie chen chris
  christian claude clare cody corey courtney dale dana dani darcy dev devon dominique drew elisha emerson erin evelyn fran frances frankie gabriel gale georgie glenn harper hayden
  hilary hollis hong hui jackie jaden jamie jan jay jean jesse jessie jin jo jody joey jordan jude jules jun kai kay kei kelly kelsey kendall 
  kerry kim kit laurence laurie lee leigh lei leslie lindsay lindsey li ling loren lou lynn mackenzie mallory marley max mei merle meredith micah min ming
  morgan nicola nikita noel noor pat peyton presley quinn randy ray reagan reese remy rene riley robbie robin rowan rudy ryan sam sasha sandy sacha shannon shay shelby
  shelly sidney skyler stacey stacy stevie tal taylor terry toni tracy valentine val vivian wei wen xi xiao xin yan yi ying yong yu yuki yuri zhen`);
