const short = new Map(
  (
    "abe:abraham al:albert alex:alexander andy:andrew ben:benjamin bernie:bernard bert:albert beth:elizabeth betty:elizabeth bill:william billy:william bob:robert bobby:robert " +
    "cathy:catherine charlie:charles chris:christopher chuck:charles cindy:cynthia dan:daniel danny:daniel dave:david debbie:deborah dick:richard don:donald " +
    "doug:douglas ed:edward eddie:edward fred:frederick greg:gregory hank:henry harry:henry jack:john jake:jacob jeff:jeffrey jenny:jennifer jerry:gerald " +
    "jim:james jimmy:james joe:joseph johnny:john jon:jonathan josh:joshua kate:katherine kathy:katherine ken:kenneth kim:kimberly larry:lawrence liz:elizabeth " +
    "lou:louis maggie:margaret matt:matthew max:maximilian meg:margaret mick:michael mike:michael mitch:mitchell nate:nathan ned:edward nick:nicholas pam:pamela pat:patrick " +
    "patty:patricia peggy:margaret pete:peter phil:philip ray:raymond rich:richard rick:richard rob:robert ron:ronald sam:samuel steve:steven sue:susan ted:edward " +
    "theo:theodore tim:timothy tom:thomas tommy:thomas tony:anthony val:valerie vic:victor vicky:victoria will:william zach:zachary"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** "tom" and "thomas", "t" and "thomas": in lower case, whether one given name may stand for the other. */
export function sameGivenName(one: string, other: string): boolean {
  if (one === "" || other === "") return false;
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return (short.get(one) ?? one) === (short.get(other) ?? other);
}
