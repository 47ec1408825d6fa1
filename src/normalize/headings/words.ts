/** A list of names written as one text: parted by commas, over as many lines as it takes. */
export function words(list: string): readonly string[] {
  return list
    .split(',')
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '');
}
