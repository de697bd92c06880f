/** What is asked of the log. Days are calendar dates of the trade; empty means no bound. */
export interface LogFilter {
  refusedOnly: boolean;
  from: string;
  until: string;
  childId: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is the number of a record. */
export function isRecordNumber(text: string): boolean {
  return uuid.test(text.trim().toLowerCase());
}

/** The filter in an address; whatever does not fit is left out. */
export function filterIn(search: URLSearchParams): LogFilter {
  const fitting = (name: string, shape: RegExp) => (shape.test(search.get(name) ?? '') ? (search.get(name) ?? '') : '');
  return { refusedOnly: search.get('geweigerd') === 'ja', from: fitting('van', day), until: fitting('tot', day), childId: fitting('dossier', uuid) };
}

/** The filter as an address holds it. */
export function filterOut({ refusedOnly, from, until, childId }: LogFilter): Record<string, string> {
  return { ...(refusedOnly && { geweigerd: 'ja' }), ...(from && { van: from }), ...(until && { tot: until }), ...(childId && { dossier: childId }) };
}
