/** A GraphQL enum of a closed list of codes: each name is its own value. */
export const codeEnum = <Code extends string>(codes: readonly Code[]) => Object.fromEntries(codes.map((code) => [code, code])) as { [Name in Code]: Name };
