import { useSearchParams } from 'react-router';

/** What was chosen on a list stands in the address, so that Back comes back to the same list; an empty value takes a choice out. */
export function useChoices(): readonly [address: URLSearchParams, choose: (name: string, value: string) => void] {
  const [address, setAddress] = useSearchParams();
  const choose = (name: string, value: string): void => {
    setAddress(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true, state: { stays: true } },
    );
  };
  return [address, choose];
}
