/** An article of nobody's paper, with the kinds of attribution that a newsroom meets. */
export const karsk = {
  outlet: "The Lower Valley Post",
  title: "Engineers warned of cracks in the Karsk dam, minister says",
  publishedAt: "2019-03-12T16:20:00Z",
  url: "https://www.lowervalley.example/2019/03/12/karsk-dam?utm_source=mail#top",
  text: `Engineers had warned twice of cracks in the Karsk dam before the valley was flooded, water minister Milena Petrova said on Tuesday.

“We received two letters in January,” Petrova told Radio Karsk. “Nobody answered them.”

The state utility Hydra denied that it had ever seen a warning. “There was no letter,” spokesman Andrei Sokol said in a statement.

Eleven people were taken to hospital, according to the regional health service.

A senior engineer who asked not to be named because he feared for his post said the inspection of February had been cancelled. The order reportedly came from the ministry itself.

Prime minister Lev Orlov declined to comment. The builder, Norden Works, did not respond to questions.

An inquiry by the Academy of Sciences found that the spillway had been blocked for six weeks. Petrova confirmed that the spillway was closed and said the gate had been welded shut.

It is unclear who ordered the gate to be closed.`,
};
