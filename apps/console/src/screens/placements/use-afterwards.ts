import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';

/** After an item of another portal was taken, declined or taken off: the lists are read anew, and the screen says what was done. */
export function useAfterwards(): (said: string) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return async (said) => {
    await navigate(pathname + search, { replace: true, state: { flash: said } });
    await queries.invalidateQueries({ predicate: ({ queryKey }) => ['itemsAround', 'placements', 'myDay'].includes(String(queryKey[0])) });
  };
}
