const string = { type: 'string' };
const language = { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' };
const index = { type: 'integer', minimum: -1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const message = closed({ text: { type: 'string', minLength: 1 } }, ['text']);
const properties = {
  type: 'object',
  properties: { tags: { type: 'array', uniqueItems: true, items: string } },
};

const artifactLocation = closed({
  uri: { type: 'string', format: 'uri-reference', minLength: 1 },
  uriBaseId: string,
  index,
  description: message,
});
const region = closed({ startLine: { type: 'integer', minimum: 1 }, properties });
const location = closed({
  id: { type: 'integer', minimum: 0 },
  physicalLocation: closed({ artifactLocation, region }, ['artifactLocation']),
  logicalLocations: list(closed({ name: string, fullyQualifiedName: string, kind: string })),
  message,
});
const descriptor = closed(
  {
    id: string,
    name: string,
    shortDescription: message,
    fullDescription: message,
    help: message,
    defaultConfiguration: closed({ level }),
    properties,
  },
  ['id'],
);
const reference = closed({ id: string, index }, ['id']);
const notification = closed(
  { descriptor: reference, associatedRule: reference, level, message, locations: list(location) },
  ['message'],
);
const result = closed(
  {
    ruleId: string,
    ruleIndex: index,
    level,
    message,
    locations: { type: 'array', items: location },
    relatedLocations: list(location),
    partialFingerprints: { type: 'object', additionalProperties: string },
    baselineState: { enum: ['new', 'unchanged', 'updated', 'absent'] },
    suppressions: {
      type: 'array',
      items: closed(
        {
          kind: { enum: ['inSource', 'external'] },
          status: { enum: ['accepted', 'underReview', 'rejected'] },
          justification: string,
        },
        ['kind'],
      ),
    },
    properties,
  },
  ['message'],
);
const run = closed(
  {
    tool: closed(
      {
        driver: closed(
          {
            name: string,
            version: string,
            language,
            rules: list(descriptor),
            notifications: list(descriptor),
          },
          ['name'],
        ),
      },
      ['driver'],
    ),
    automationDetails: closed({ id: string }),
    language,
    originalUriBaseIds: { type: 'object', additionalProperties: artifactLocation },
    invocations: {
      type: 'array',
      items: closed(
        {
          executionSuccessful: { type: 'boolean' },
          toolExecutionNotifications: { type: 'array', items: notification },
          toolConfigurationNotifications: { type: 'array', items: notification },
        },
        ['executionSuccessful'],
      ),
    },
    artifacts: list(
      closed({
        location: artifactLocation,
        roles: list({ enum: ['analysisTarget'] }),
        hashes: { type: 'object', additionalProperties: { type: 'string', pattern: '^[0-9a-f]{64}$' } },
        properties,
      }),
    ),
    properties,
    results: { type: 'array', items: result },
  },
  ['tool'],
);

/** The part of the schema of SARIF 2.1.0 that a log of ours has: no object may hold anything else. */
export const SARIF_SCHEMA = closed(
  {
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: { type: 'array', items: run },
  },
  ['version', 'runs'],
);

function closed(members: Readonly<Record<string, unknown>>, required: readonly string[] = []) {
  return { type: 'object', additionalProperties: false, properties: members, required };
}

function list(items: unknown) {
  return { type: 'array', uniqueItems: true, items };
}
