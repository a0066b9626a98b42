import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';

/** After a letter was recorded or answered: its lists are read anew, and the screen says what was done. @param to another screen that it leads to */
export function useAnswered(): (said: string, to?: string) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return async (said, to) => {
    await navigate(to ?? pathname + search, { replace: to === undefined, state: { flash: said } });
    await queries.invalidateQueries({ predicate: ({ queryKey }) => ['postingRequests', 'sentLetters', 'myDay', 'today'].includes(String(queryKey[0])) });
  };
}
