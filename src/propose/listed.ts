/** The first of a list in quotes, and how many more there are. */
export function listed(texts: readonly string[], most = 6): string {
  const shown = texts.slice(0, most).map((text) => `“${text}”`);
  const rest = texts.length - shown.length;
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`;
}
