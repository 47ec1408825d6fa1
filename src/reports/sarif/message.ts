import { safeText } from '../terminal/safe-text.ts';

/** A `message` of SARIF. */
export interface Message {
  readonly text: string;
}

/**
 * A text as a message: braces are doubled, since single ones stand for an argument, and what would be a link is none
 * (SARIF 2.1.0, 3.11.5 and 3.11.6). Never empty.
 */
export function messageOf(text: string): Message {
  return { text: messageText(text) || '-' };
}

/** The same for a description, in which links and arguments mean nothing. */
export function descriptionOf(text: string): Message {
  return { text: safeText(text) || '-' };
}

function messageText(text: string): string {
  return safeText(text)
    .replace(/[{}]/g, '$&$&')
    .replace(/\](?=\()/g, '] ');
}
