import { useMutation } from '@tanstack/react-query';
import { fetchFile } from '../api/request.js';
import { saveFile } from './save-file.js';

/** A file that the server makes. `data` is its name once it is among the downloads. */
export function useDownload() {
  return useMutation({
    mutationFn: async ({ address, name }: { readonly address: string; readonly name: string }) => {
      saveFile(await fetchFile(address), name);
      return name;
    },
  });
}
