const KEY = document.querySelector('meta[name="page-key"]').content;

/** Does something as one of the people. @returns {Promise<any>} what came of it; rejects when it was refused */
export async function act(name, details) {
  const response = await fetch('/page/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-page-key': KEY },
    body: JSON.stringify({ act: name, ...details }),
  });
  if (!response.ok) throw new Error((await response.json()).description);
  return response.json();
}

/** Sends a file as photo, document or voice message. */
export async function upload(file, { person, chat, kind }) {
  const address = new URLSearchParams({ person, chat, kind, name: file.name });
  const response = await fetch(`/page/upload?${address}`, {
    method: 'POST',
    headers: { 'content-type': file.type || 'application/octet-stream', 'x-page-key': KEY },
    body: file,
  });
  if (!response.ok) throw new Error((await response.json()).description);
}

/** Address of a file in a chat. */
export const fileAddress = (id) => `/page/file/${encodeURIComponent(id)}?key=${KEY}`;

/**
 * Listens to what happens. When the program was started anew the page is loaded again: its key has changed.
 * @param {(happening: any) => void} onHappening
 * @param {(connected: boolean) => void} onConnection
 */
export function listen(onHappening, onConnection) {
  const source = new EventSource(`/page/events?key=${KEY}`);
  source.addEventListener('open', () => onConnection(true));
  source.addEventListener('message', ({ data }) => onHappening(JSON.parse(data)));
  source.addEventListener('error', () => {
    onConnection(false);
    if (source.readyState === EventSource.CLOSED) waitAndReload();
  });
}

function waitAndReload() {
  const timer = setInterval(async () => {
    const answered = await fetch('/').then(({ ok }) => ok, () => false);
    if (!answered) return;
    clearInterval(timer);
    location.reload();
  }, 1500);
}
