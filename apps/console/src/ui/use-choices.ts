import { useSearchParams } from 'react-router';

/** What was chosen on a list stands in the address, so that Back comes back to the same list; an empty value takes a choice out. */
export function useChoices(): readonly [address: URLSearchParams, choose: (name: string, value: string) => void] {
  const [address, setAddress] = useSearchParams();
  const choose = (name: string, value: string): void => {
    // of the address as it is now: words are set a moment after they were typed, when another choice may have been made
    setAddress(withChoice(new URLSearchParams(window.location.search), name, value), { replace: true, state: { stays: true } });
  };
  return [address, choose];
}

/** An address with a choice made, or taken out where the value is empty. */
export function withChoice(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const after = new URLSearchParams(address);
  if (value) after.set(name, value);
  else after.delete(name);
  return after;
}
