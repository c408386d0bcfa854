const GIVING =
  /(?<!\p{L})(?:supports?|supported|help|helps|subsid(?:y|ies|ised|ized)|assistance|grants?|money|discounts?|loans?|exempt(?:ed|ion)?|waive[ds]?|waiver|reimburse\w*|vouchers?|compensat\w+|pays?|funds?|borrow|lend|gives?|given)(?!\p{L})(?<rest>[^,;.?!]*)/giu;
/** What joins the thing to the word of giving. */
const JOINT =
  /(?<!\p{L})(?:for|to buy|to purchase|to install|to build|to get|with|from|on|towards|buying|purchasing|installing|building|paying|getting) /iu;
const FREE = /(?<!\p{L})(?:free|subsidi[sz]ed|discounted) (?<thing>[^,;.?!]+)/giu;
/** What begins so is who gets it. */
const WHO =
  /(?<!\p{L})(?:(?:the|a|an|my|our|their|his|her|your|each|every|all|some|any|other|those|old|young|poor|near-poor|low-income|rural|urban|newly escaped|hard-up|ethnic|minority|disabled|elderly|small|one|two|three|four|five|\d+|six|\S+-year-old|near) )*(?:people|persons?|households?|famil(?:y|ies)|members?|child(?:ren)?|kids?|son|daughter|mother|father|parents?|students?|pupils?|women|woman|men|man|workers?|elderly|\S+-year-old|me|us|them|him|it|poor|near)(?!\p{L})/iu;
const ENDS =
  /(?<!\p{L})(?:if|when|while|in|at|per|for|to|of|who|that|which|is|are|does|do|did|can|could|will|would|each|every|under|by|and|or|as|because|than|from|with|how|what|where|now|currently|today|i|we|they|it|after|before|during|until|since|on|without|has|have|be|dies?|compared|not|someone|somebody|anyone|\d+)(?!\p{L})/iu;
const PLAIN =
  /(?<!\p{L})(?:an?|the|my|our|their|his|her|your|its|this|these|any|some|one|two|all|new|extra|more|money|costs?|price|bills?|fees?|support|help|poor|near-poor|year|month|monthly|charge|buy|buying|purchase|install|installing|build|building|get|getting)(?!\p{L})/giu;
const LEAST = 3;

/** The things an English question wants: "exempt from the land tax" → `land tax`; see `findObjectsAsked`. */
export function findObjectsAskedInEnglish(text: string): readonly string[] {
  const given = [...text.matchAll(GIVING)].flatMap(({ groups }) => groups?.['rest']?.split(JOINT).slice(1) ?? []);
  const free = [...text.matchAll(FREE)].map(({ groups }) => groups?.['thing'] ?? '');
  return [...given, ...free]
    .map((thing) => thing.split(ENDS)[0] ?? '')
    .filter((thing) => !WHO.test(thing))
    .map((thing) =>
      thing
        .replaceAll(PLAIN, ' ')
        .replaceAll(/[^\p{L}\d-]+/gu, ' ')
        .trim(),
    )
    .filter((thing) => thing.length >= LEAST);
}
