/** `vậy` with its mark, and where it is written like `vay`, to borrow: before who speaks at the head of a clause, and at its end. */
const SO = [
  /(?<!\p{L})vậy(?!\p{L})/giu,
  /(?<=^|[.,;:?!]\s*|\s(?:nhu|the)\s)vay(?= (?:nha|gia dinh|con|me|bo|ba|ong|em|e|minh|toi|thi|co|ho|sao|khi|neu|la|chau|ad)(?!\p{L}))/giu,
  /(?<=\s)vay(?=(?: (?:a|ad|ah|ạ|ta|nhi|em|anh|chi|ban|shop))*\s*(?:[.,;:?!]|$))/giu,
];

/** A text without the particle `vậy`, which rules over folded text would read as a loan. */
export function withoutSo(text: string): string {
  return SO.reduce((left, particle) => left.replaceAll(particle, ' '), text);
}
