import type { Locale } from '../../language/locale.ts';
import type { CellEvidence } from '../../records/origin.ts';
import { lineOf } from '../evidence-line.ts';
import { safeText } from '../terminal/safe-text.ts';
import { placeText } from '../workbook/place-text.ts';
import { type Message, messageOf } from './message.ts';

/** The folder of the audit; GitHub takes it for the root of the repository. */
export const BASE = '%SRCROOT%';

/** An `artifactLocation` of SARIF. */
export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
  /** In the run's artifacts. */
  readonly index?: number;
}

/** A `location` of SARIF. */
export interface Location {
  readonly id?: number;
  readonly physicalLocation: {
    readonly artifactLocation: ArtifactLocation;
    readonly region: {
      readonly startLine: number;
      readonly properties?: Readonly<Record<string, unknown>>;
    };
  };
  readonly logicalLocations?: readonly {
    readonly name: string;
    readonly fullyQualifiedName: string;
    readonly kind: string;
  }[];
  readonly message?: Message;
}

/** Where each input file stands in the run's artifacts. */
export type ArtifactIndex = ReadonlyMap<string, number>;

/** A file as a percent-encoded reference relative to the folder of the audit; a whole path as a `file:` URI. */
export function artifactLocation(file: string, artifacts: ArtifactIndex): ArtifactLocation {
  const uri = file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  const index = artifacts.get(file);
  return {
    ...(uri.startsWith('/') ? { uri: `file://${uri.replace(/^\/+/, '/')}` } : { uri, uriBaseId: BASE }),
    ...(index === undefined ? {} : { index }),
  };
}

/**
 * The place of a cell. The region is its line, or its row in a sheet; line 1 in a file that has neither, as GitHub shows
 * nothing without a line. What SARIF has no region for is a logical location: a column, a cell of a sheet, an XPath or
 * segment; and the cell, page or position is among the region's properties.
 */
export function locationOf(evidence: CellEvidence, artifacts: ArtifactIndex, locale: Locale): Location {
  const { file, sheet, cell, page, position, role, term, value } = evidence;
  const facts = {
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
    ...(page === undefined ? {} : { page }),
    ...(position === undefined ? {} : { position: { x: position.x, y: position.y } }),
    ...(term === undefined ? {} : { term }),
  };
  const logical = logicalLocation(evidence);
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(file, artifacts),
      region: {
        startLine: lineOf(evidence) ?? 1,
        ...(Object.keys(facts).length === 0 ? {} : { properties: facts }),
      },
    },
    ...(logical ? { logicalLocations: [logical] } : {}),
    message: messageOf(`${role}: ${safeText(placeText(evidence, locale.language))} = ${safeText(value)}`),
  };
}

function logicalLocation({ sheet, cell, column, path }: CellEvidence) {
  if (sheet !== undefined || cell !== undefined) {
    const inSheet = sheet === undefined ? cell : cell === undefined ? sheet : `${sheet}!${cell}`;
    return { name: cell ?? sheet ?? '', fullyQualifiedName: inSheet ?? '', kind: 'cell' };
  }
  if (path !== undefined) {
    const segment = /^\d+$/.test(path);
    const name = segment ? path : (path.split('/').at(-1) ?? path);
    return { name, fullyQualifiedName: path, kind: segment ? 'segment' : 'element' };
  }
  return column === undefined ? undefined : { name: column, fullyQualifiedName: column, kind: 'column' };
}
