/** Registers the service worker and says honestly whether the site is ready offline, and when a new version waits. */
import { OFFLINE } from './words.ts';

const base = () => document.documentElement.dataset['base'] ?? '/';

export async function showOfflineState(document: Document): Promise<void> {
  const status = document.querySelector('#offline-status');
  if (!status) return;
  const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (!serviceWorker) {
    status.textContent = OFFLINE.unsupported;
    return;
  }
  try {
    if (connection?.saveData && !(await serviceWorker.getRegistration(base())))
      offer(status, OFFLINE.ask, OFFLINE.askButton, () => void register(status));
    else await register(status);
  } catch {
    status.textContent = OFFLINE.failed;
  }
}

async function register(status: Element): Promise<void> {
  const { serviceWorker } = navigator;
  const show = (isComplete: boolean) => {
    document.documentElement.toggleAttribute('data-offline-ready', isComplete);
    status.textContent = isComplete ? OFFLINE.ready : OFFLINE.failed;
  };
  status.textContent = OFFLINE.preparing;
  try {
    const registration = await serviceWorker.register(`${base()}service-worker.js`, { scope: base(), updateViaCache: 'none' });
    watchUpdates(registration);
    serviceWorker.addEventListener('message', ({ data }) => show(data.isComplete));
    // A browser may have dropped what was kept: the worker looks, fetches what is missing, and says how it went.
    (await whenActive(registration)).postMessage({ type: 'IS_COMPLETE' });
  } catch {
    // No worker file (the dev server), storage refused or full, network lost: the site simply stays online.
    show(false);
  }
}

/** Resolves once a worker is active, which it is only after everything has been stored; rejects if the first install fails. */
function whenActive({ active, waiting, installing }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  return new Promise((resolve, reject) => {
    const worker = (active ?? waiting ?? installing) as ServiceWorker;
    const look = () => {
      if (worker.state === 'activated') resolve(worker);
      else if (worker.state === 'redundant') reject();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

function watchUpdates(registration: ServiceWorkerRegistration): void {
  let asked = false;
  const announce = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    notify(OFFLINE.update, OFFLINE.updateButton, () => {
      asked = true;
      registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
    });
  };
  announce();
  registration.addEventListener('updatefound', () => {
    // A small update may have ended before this is heard.
    announce();
    registration.installing?.addEventListener('statechange', announce);
  });
  // The first worker of a first visit takes over too; that is no update.
  let isFirst = !navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (!isFirst) notify(OFFLINE.updatedElsewhere, OFFLINE.reloadButton, () => location.reload());
    isFirst = false;
  });
}

/** A polite notice at the top of the page; the reader decides when. */
function notify(text: string, action: string, act: () => void): void {
  const place = document.querySelector('#notices');
  if (!place) return;
  const notice = document.createElement('div');
  notice.className = 'page notice row';
  notice.setAttribute('role', 'status');
  offer(notice, text, action, act);
  place.replaceChildren(notice);
}

function offer(place: Element, text: string, action: string, act: () => void): void {
  const button = document.createElement('button');
  button.className = 'button plain';
  button.textContent = action;
  button.addEventListener('click', act, { once: true });
  const words = document.createElement('span');
  words.textContent = `${text} `;
  place.replaceChildren(words, button);
}
