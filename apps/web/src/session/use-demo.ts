import { useQuery } from '@tanstack/react-query';
import { personas, type Persona } from './login.js';

/** The people of the demo; undefined in production, where nobody can log in this way and no day can be moved. */
export function useDemo(): readonly Persona[] | undefined {
  const { data } = useQuery({ queryKey: ['demo'], queryFn: ({ signal }) => personas(signal), staleTime: Infinity, retry: false });
  return data && data.length > 0 ? data : undefined;
}
