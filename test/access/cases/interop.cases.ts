import { type Asked, type Cases, LATE } from './case.js';

const file = ({ id }: Asked) => ({ importId: id });
const imports = (asks: (asked: Asked) => Record<string, unknown>) => ({ opens: ['IMPORT', 'IMPORT'] as const, asks });

/** Files that are brought in. */
export const interopCases: Cases = {
  'Query.imports': { opens: ['CONTROLLER', 'IMPORT'], omits: ['standing'] },
  'Query.import': imports(({ id }) => ({ id })),
  'Query.importRows': imports(file),
  'Query.importReport': imports(({ id }) => ({ id })),
  'Query.importProgress': { opens: 'nobody', given: (_, { absent }) => ({ id: absent() }) },
  'Query.importMappings': { opens: ['CONTROLLER', 'ORGANISE'] },
  'Mutation.saveImportMapping': {
    opens: ['CONTROLLER', 'ORGANISE'],
    given: (_, { absent }) => ({ name: `Proef ${absent()}`, columns: [{ field: 'callName', heading: 'Roepnaam' }] }),
  },
  'Mutation.leaveOutImportRow': imports((asked) => ({ ...file(asked), rows: [1], version: LATE })),
  'Mutation.confirmImportRow': imports((asked) => ({ ...file(asked), rows: [1], version: LATE })),
  'Mutation.replanImport': imports((asked) => ({ ...file(asked), version: LATE })),
  'Mutation.applyImport': imports((asked) => ({ ...file(asked), version: LATE })),
  'Mutation.undoImport': imports((asked) => ({ ...file(asked), version: LATE })),
};
