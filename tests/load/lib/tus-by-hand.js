/** The protocol of uploads by hand: each request once, and its answer as it is. */
export function tus(url, { id: portalId, editor }) {
  const headers = { authorization: `Bearer ${editor.token}`, 'tus-resumable': '1.0.0' };
  const at = (id) => `${url}/manage/uploads/${portalId}/${id}`;
  return {
    begin: async (size) => {
      const name = Buffer.from('phim.mp4').toString('base64');
      const response = await fetch(`${url}/manage/uploads?portal=${portalId}`, {
        method: 'POST',
        headers: { ...headers, 'upload-length': String(size), 'upload-metadata': `filename ${name}` },
      });
      if (response.status !== 201) throw new Error(`upload: ${response.status} ${await response.text()}`);
      return response.headers.get('location').split('/').at(-1);
    },
    send: async (id, offset, bytes) => {
      const response = await fetch(at(id), {
        method: 'PATCH',
        headers: { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
        body: bytes,
      });
      const text = await response.text();
      return { status: response.status, code: text ? JSON.parse(text).error?.code : undefined };
    },
    arrived: async (id) => Number((await fetch(at(id), { method: 'HEAD', headers })).headers.get('upload-offset')),
    stop: async (id) => (await fetch(at(id), { method: 'DELETE', headers })).status,
  };
}
