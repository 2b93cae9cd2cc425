/** What one attribution of a sentence has to be; what is left out may be anything. */
export interface Wanted {
  source?: string;
  cue?: string;
  content?: string;
  relays?: string[];
  stance?: string;
  directness?: string;
  identity?: string;
  hedge?: string;
  status?: string;
  open?: boolean;
  /** The whole name of who is meant; null where nobody may be. */
  speaker?: string | null;
}

/** Texts by the fact that they prove, with every attribution that they hold, in order. */
export const kinds: Record<string, Array<[text: string, ...wanted: Wanted[]]>> = {
  "a refusal to say is a no-comment": [
    [
      "The CIA declined to say whether the director had met the envoy.",
      { source: "The CIA", stance: "declined_comment", content: "whether the director had met the envoy" },
    ],
    [
      "The ministry would not say who had signed the letter.",
      { source: "The ministry", stance: "declined_comment", content: "who had signed the letter" },
    ],
    ["The club refused to say how much it had paid.", { source: "The club", stance: "declined_comment" }],
    [
      "The museum wouldn’t say when the painting would return.",
      { source: "The museum", stance: "declined_comment" },
    ],
    ["Prosecutors declined to name the suspect.", { source: "Prosecutors", stance: "declined_comment" }],
    [
      "The bank declined to disclose the size of the loan.",
      { source: "The bank", stance: "declined_comment" },
    ],
    ["Dr. Vogel declined to discuss her patient.", { source: "Dr. Vogel", stance: "declined_comment" }],
    [
      "A spokesman for the army refused to confirm or deny the raid.",
      { stance: "neither_confirms_nor_denies" },
    ],
    [
      "The coach refused to answer questions about the striker.",
      { source: "The coach", stance: "declined_comment" },
    ],
    ["The mayor will not say whether she will run.", { source: "The mayor", stance: "declined_comment" }],
    [
      "The company was unwilling to say where the waste had gone.",
      { source: "The company", stance: "declined_comment" },
    ],
    [
      "The election board did not say when the count would end.",
      { source: "The election board", stance: "declined_comment" },
    ],
  ],
  "a name is whole in every script": [
    [
      "Łukasz Nowak said the port was shut.",
      {
        source: "Łukasz Nowak",
        identity: "named_person",
        content: "the port was shut",
        speaker: "Łukasz Nowak",
      },
    ],
    [
      "Đorđe Ilić said the port was shut.",
      { source: "Đorđe Ilić", identity: "named_person", content: "the port was shut", speaker: "Đorđe Ilić" },
    ],
    ["Сергей Нарышкин said the talks had failed.", { source: "Сергей Нарышкин", speaker: "Сергей Нарышкин" }],
    [
      "Γιώργος Παπαδόπουλος said the fires were out.",
      { source: "Γιώργος Παπαδόπουλος", speaker: "Γιώργος Παπαδόπουλος" },
    ],
    [
      "“We won,” Şükrü Yıldız said.",
      { source: "Şükrü Yıldız", speaker: "Şükrü Yıldız", content: "“We won,”" },
    ],
    [
      "Ólafur Þórðarson warned that the volcano would erupt.",
      { source: "Ólafur Þórðarson", speaker: "Ólafur Þórðarson" },
    ],
    [
      "Nguyễn Văn Đức told the court that he had signed.",
      { source: "Nguyễn Văn Đức", speaker: "Nguyễn Văn Đức" },
    ],
    ["Ērika Bērziņa said the vote was fair.", { source: "Ērika Bērziņa", speaker: "Ērika Bērziņa" }],
    ["Zsófia Szűcs said the river would rise.", { source: "Zsófia Szűcs", speaker: "Zsófia Szűcs" }],
    ["Ștefan Țurcanu said the vaccine was safe.", { source: "Ștefan Țurcanu", speaker: "Ștefan Țurcanu" }],
    [
      "Володимир Шевченко wrote that the town had held.",
      { source: "Володимир Шевченко", speaker: "Володимир Шевченко" },
    ],
    ["Søren Østergård said prices would fall.", { source: "Søren Østergård", speaker: "Søren Østergård" }],
  ],
  "particles, hyphens and apostrophes belong to the name": [
    [
      "The mayor, Jean-Claude Petit, said the port was shut.",
      { source: "The mayor, Jean-Claude Petit", speaker: "Jean-Claude Petit" },
    ],
    ["Maria de la Cruz said the port was shut.", { source: "Maria de la Cruz", speaker: "Maria de la Cruz" }],
    [
      "Mohammed al-Masri said the port was shut.",
      { source: "Mohammed al-Masri", speaker: "Mohammed al-Masri" },
    ],
    [
      "Ludwig van der Berg said the bank had failed.",
      { source: "Ludwig van der Berg", speaker: "Ludwig van der Berg" },
    ],
    [
      "Ursula von der Leyen said the treaty would hold.",
      { source: "Ursula von der Leyen", speaker: "Ursula von der Leyen" },
    ],
    ["Osama bin Tariq said the match was lost.", { source: "Osama bin Tariq", speaker: "Osama bin Tariq" }],
    ["Khalid ibn Walid said the road was open.", { source: "Khalid ibn Walid", speaker: "Khalid ibn Walid" }],
    [
      "Abdel Fattah el-Sayed said the canal was open.",
      { source: "Abdel Fattah el-Sayed", speaker: "Abdel Fattah el-Sayed" },
    ],
    ["Seán O’Brien said the ferry was late.", { source: "Seán O’Brien", speaker: "Seán O’Brien" }],
    ["Seán OʼBrien said the ferry was late.", { source: "Seán OʼBrien", speaker: "Seán OʼBrien" }],
    [
      "Anne‑Marie Duval said the trial had begun.",
      { source: "Anne‑Marie Duval", speaker: "Anne-Marie Duval" },
    ],
    ["Valéry d’Estrées said the wine was good.", { source: "Valéry d’Estrées", speaker: "Valéry d’Estrées" }],
    [
      "José Luis Rodríguez de los Ríos said the mine was safe.",
      { source: "José Luis Rodríguez de los Ríos", speaker: "José Luis Rodríguez de los Ríos" },
    ],
    ["J. K. Marlow said the film was finished.", { source: "J. K. Marlow", speaker: "J. K. Marlow" }],
    [
      "The striker N’Golo Diarra said the season was over.",
      { source: "The striker N’Golo Diarra", speaker: "N’Golo Diarra" },
    ],
    [
      "Mohammed al-Masri was there. “It holds,” al-Masri said.",
      { source: "al-Masri", speaker: "Mohammed al-Masri" },
    ],
    ["Maria de la Cruz was there. “It holds,” Ms. de la Cruz said.", { speaker: "Maria de la Cruz" }],
  ],
  "a name keeps its apposition": [
    [
      "Last night Ada Okoro, a port worker, said she was worried. “The port is shut,” she said.",
      { source: "Ada Okoro, a port worker,", speaker: "Ada Okoro" },
      { content: "“The port is shut,”", speaker: "Ada Okoro" },
    ],
    [
      "On Tuesday Ada Okoro, a nurse, said she was worried.",
      { source: "Ada Okoro, a nurse,", speaker: "Ada Okoro" },
    ],
    ["Yesterday Tom Lind, who runs the port, said it was shut.", { speaker: "Tom Lind" }],
    [
      "Last week the minister, Ines Okafor, said the dam held.",
      { source: "the minister, Ines Okafor,", speaker: "Ines Okafor" },
    ],
    ["Early Monday Jean-Luc Moreau, the coach, said his team was tired.", { speaker: "Jean-Luc Moreau" }],
    ["This morning Hana Suzuki, a judge, said the law was void.", { speaker: "Hana Suzuki" }],
    ["Late Friday Lena Vogel, a virologist, warned that cases would rise.", { speaker: "Lena Vogel" }],
    ["Next week is bad, Samuel Brandt, the union leader, said.", { speaker: "Samuel Brandt" }],
    ["Ivo Marek, 61, a beekeeper, said the hail had killed his hives.", { speaker: "Ivo Marek" }],
    ["Tom Lind, author of “The Port and the People,” said the port was shut.", { speaker: "Tom Lind" }],
    [
      "Last month Zsófia Szűcs, a hydrologist, said she was afraid. “The river will rise,” she said.",
      { speaker: "Zsófia Szűcs" },
      { content: "“The river will rise,”", speaker: "Zsófia Szűcs" },
    ],
  ],
  "a pronoun means the nearest who fits, and nobody where two do": [
    [
      "Ada Okoro said the port was shut. Tom Lind disagreed. “It is a lie,” he said.",
      { source: "Ada Okoro", speaker: "Ada Okoro", content: "the port was shut", stance: "asserts" },
      { content: "“It is a lie,”", speaker: "Tom Lind", stance: "asserts" },
    ],
    [
      "Tom Lind said the port was shut. Mark Reyes disagreed. “It is a lie,” he said.",
      { speaker: "Tom Lind" },
      { speaker: "Mark Reyes" },
    ],
    [
      "Tom Lind told Mark Reyes that the port was shut. “It is a lie,” he said.",
      { speaker: "Tom Lind" },
      { speaker: null },
    ],
    ["Tom Lind met Mark Reyes on Friday. “It is a lie,” he said.", { speaker: null }],
    [
      "Tom Lind said the port was shut. The port lies north. “It is a lie,” he said.",
      { speaker: "Tom Lind" },
      { speaker: "Tom Lind" },
    ],
    [
      "“I like Mark Reyes,” Tom Lind said. “He is honest,” he said.",
      { speaker: "Tom Lind" },
      { speaker: "Tom Lind" },
    ],
    [
      "Ana Reyes told Tom Lind that the port was shut. “It is a lie,” she said. “No,” he said.",
      { speaker: "Ana Reyes" },
      { speaker: "Ana Reyes" },
      { speaker: "Tom Lind" },
    ],
    [
      "Tom Lind’s lawyer said the port was shut. “It is a lie,” he said.",
      { speaker: null },
      { speaker: null },
    ],
    ["Tom Lind left the court. He met Mark Reyes. “It is a lie,” he said.", { speaker: null }],
    [
      "Nobody asked Tom Lind. Mark Reyes did not say that the port was shut. He said it was open.",
      { content: "it was open", speaker: "Mark Reyes" },
    ],
    [
      "Judge Hana Suzuki opened the trial. Tom Lind wept. “The law is clear,” she said.",
      { speaker: "Hana Suzuki" },
    ],
  ],
  "marks of other languages open and close a quotation": [
    [
      "„We never met”, Ms. Okoro said.",
      { source: "Ms. Okoro", content: "„We never met”", directness: "direct_quote" },
    ],
    [
      "»We never met«, Ms. Okoro said.",
      { source: "Ms. Okoro", content: "»We never met«", directness: "direct_quote" },
    ],
    ["„We never met“, Ms. Okoro said.", { content: "„We never met“", directness: "direct_quote" }],
    ["« We never met », Ms. Okoro said.", { content: "« We never met »", directness: "direct_quote" }],
    ["»We never met», Ms. Okoro said.", { content: "»We never met»", directness: "direct_quote" }],
    ["”We never met”, Ms. Okoro said.", { content: "”We never met”", directness: "direct_quote" }],
    ["‹We never met›, Ms. Okoro said.", { content: "‹We never met›", directness: "direct_quote" }],
    [
      "‚We never met‘, said the coach.",
      { source: "the coach", content: "‚We never met‘", directness: "direct_quote" },
    ],
    ["「We never met」, Ms. Okoro said.", { content: "「We never met」", directness: "direct_quote" }],
    [
      "The minister said: »The dam holds.« He left the room.",
      { content: "»The dam holds.«", directness: "direct_quote" },
    ],
    [
      "Ms. Okoro said: „The vaccine works.“ The court rose.",
      { content: "„The vaccine works.“", directness: "direct_quote" },
    ],
    ["“We never met,“ Ms. Okoro said.", { content: "“We never met,“", directness: "direct_quote" }],
  ],
  "words that an outlet passes on are the speaker's": [
    [
      "Ms. Okoro told Reuters that she had never met him, the BBC reported.",
      { source: "Ms. Okoro", relays: ["Reuters", "the BBC"], content: "that she had never met him" },
    ],
    [
      "The Gazette reported that Ms. Okoro had said the ministers met.",
      { source: "Ms. Okoro", relays: ["The Gazette"], content: "the ministers met" },
    ],
    [
      "Ms. Okoro said the port was shut, according to the Gazette.",
      { source: "Ms. Okoro", relays: ["the Gazette"], content: "the port was shut" },
    ],
    [
      "According to Reuters, Ms. Okoro said that the port was shut.",
      { source: "Ms. Okoro", relays: ["Reuters"] },
    ],
    [
      "“We never met,” Ms. Okoro told Reuters, the BBC reported.",
      { source: "Ms. Okoro", relays: ["Reuters", "the BBC"], content: "“We never met,”" },
    ],
    [
      "The BBC quoted Ms. Okoro as saying that the port was shut.",
      { source: "Ms. Okoro", relays: ["The BBC"], content: "that the port was shut" },
    ],
    [
      "Ms. Okoro was quoted by the BBC as saying that the port was shut.",
      { source: "Ms. Okoro", relays: ["the BBC"], content: "that the port was shut" },
    ],
    [
      "The newspaper said that the coach told his players that the season was over.",
      { source: "the coach", relays: ["The newspaper"] },
    ],
    [
      "State television reported that the general had said the town was free.",
      { source: "the general", relays: ["State television"], content: "the town was free" },
    ],
    [
      "Reuters reported that Dr. Vogel warned that cases would rise.",
      { source: "Dr. Vogel", relays: ["Reuters"] },
    ],
    [
      "The coach told Radio Norte that the striker was fit, the Gazette reported.",
      { source: "The coach", relays: ["Radio Norte", "the Gazette"], content: "that the striker was fit" },
    ],
    [
      "Reuters reported that the bank had said the loan was repaid.",
      { source: "the bank", relays: ["Reuters"], content: "the loan was repaid" },
    ],
  ],
  "what several say is linked to none of them alone": [
    ["Ms. Okoro and Mr. Lind said they never met.", { source: "Ms. Okoro and Mr. Lind", speaker: null }],
    [
      "Ada Okoro, Tom Lind and Ana Reyes told the court that they had signed.",
      { source: "Ada Okoro, Tom Lind and Ana Reyes", speaker: null },
    ],
    ["Ada Okoro, the mayor, and Tom Lind, the harbour master, said they never met.", { speaker: null }],
    [
      "Ada Okoro and two colleagues wrote that the glacier was melting.",
      { source: "Ada Okoro and two colleagues", speaker: null },
    ],
    ["Both Ada Okoro and Tom Lind said the goal should have stood.", { speaker: null }],
    ["“We never met,” said Ada Okoro and Tom Lind.", { source: "Ada Okoro and Tom Lind", speaker: null }],
    ["Senators Ada Okoro and Tom Lind wrote that the bill was dead.", { speaker: null }],
    ["The mayor and Tom Lind said the storm had passed.", { speaker: null }],
    ["The Gazette and Reuters reported that the port was shut.", { speaker: null }],
    ["Ada Okoro, mayor and port chief, said she never met him.", { speaker: "Ada Okoro" }],
    ["The actor and director Tom Lind said the film was finished.", { speaker: "Tom Lind" }],
    ["Ada Okoro, the head of Smith and Sons, said the port was shut.", { speaker: "Ada Okoro" }],
  ],
  "what a newsroom could not verify is its own open point": [
    [
      "The Gazette could not independently confirm that the port was shut.",
      {
        open: true,
        hedge: "explicit",
        identity: "outlet_observation",
        content: "that the port was shut",
        stance: "asserts",
      },
    ],
    ["Reuters was unable to verify the claim.", { open: true, hedge: "explicit", content: "the claim" }],
    [
      "The claims could not be independently verified.",
      { open: true, hedge: "explicit", content: "The claims" },
    ],
    ["We could not verify the footage.", { open: true, hedge: "explicit", content: "the footage" }],
    [
      "The newspaper has not been able to confirm whether the men met.",
      { open: true, content: "whether the men met" },
    ],
    ["The BBC has not independently verified the video.", { open: true, content: "the video" }],
    ["The death toll could not be independently confirmed.", { open: true, content: "The death toll" }],
    [
      "Reporters were not able to verify where the film was made.",
      { open: true, content: "where the film was made" },
    ],
    ["The agency could not independently corroborate the account.", { open: true, content: "the account" }],
    [
      "The Herald could not verify that the vote had been counted.",
      { open: true, content: "that the vote had been counted" },
    ],
    [
      "The ministry could not confirm that the port was shut.",
      { open: false, stance: "neither_confirms_nor_denies" },
    ],
  ],
  "a passive without a speaker hides one": [
    [
      "It is understood that the minister has resigned.",
      {
        identity: "unnamed_group",
        hedge: "hidden_source",
        content: "that the minister has resigned",
        status: "alleged",
      },
    ],
    [
      "The minister is understood to have resigned.",
      { identity: "unnamed_group", hedge: "hidden_source", status: "alleged" },
    ],
    ["It was rumoured that the club had been sold.", { hedge: "hidden_source", status: "alleged" }],
    ["It is believed that the painting was stolen.", { hedge: "hidden_source", status: "alleged" }],
    ["It is thought that the engine failed.", { hedge: "hidden_source" }],
    ["It was said that the king had fled.", { hedge: "hidden_source" }],
    ["It has been alleged that the votes were bought.", { hedge: "hidden_source", status: "alleged" }],
    ["It is claimed that the vaccine failed.", { hedge: "hidden_source", status: "alleged" }],
    ["The general is said to have left the town.", { hedge: "hidden_source" }],
    ["It was reported that a storm had sunk the ferry.", { hedge: "hidden_source" }],
    ["The striker is believed to have signed.", { hedge: "hidden_source", status: "alleged" }],
  ],
  "the title of a work is no quotation": [
    ["“The Old Man and the River,” a film by Ana Reyes, opened on Friday."],
    ["His novel, “The port was shut again,” was published in May."],
    ["Tom Lind sang “Nobody Said It Was Over” at the stadium."],
    ["Ms. Okoro wrote a memoir titled “We never met him in the harbour”."],
    ["“In the Land of Small Rivers,” her second novel, was published in Lima."],
    ["The band played “All the Ships That Never Came” twice."],
    ["Her documentary “What the nurses saw” won a prize."],
    ["The exhibition “A house for everybody” closes on Sunday."],
    ["The podcast “Who Shot the Mayor” has a million listeners."],
    [
      "In her book “The Port Was Shut,” Ms. Okoro says the ministers met.",
      { source: "Ms. Okoro", content: "the ministers met" },
    ],
    [
      "“Nobody told us,” she said in her memoir, “The Long Way to the Harbour.”",
      { content: "“Nobody told us,”" },
    ],
  ],
};
