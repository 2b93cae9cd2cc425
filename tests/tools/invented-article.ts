/** All of a gold article but its words. */
export const inventedArticle = {
  id: "dam",
  title: "Dam will hold",
  outlet: "The Ledger",
  date: "2026-03-12",
  language: "en",
  licence: "MIT",
  origin: "invented",
};
