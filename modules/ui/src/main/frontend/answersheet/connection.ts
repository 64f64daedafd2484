interface Connection {
  state: string;
  addStateChangeListener(listener: () => void): void;
  removeStateChangeListener(listener: () => void): void;
}

/** What Flow knows of the connection; undefined while the page is being built. */
export function connection(): Connection | undefined {
  return (window as unknown as { Vaadin?: { connectionState?: Connection } }).Vaadin?.connectionState;
}

export function isLost(): boolean {
  const state = connection()?.state;
  return state === 'connection-lost' || state === 'reconnecting';
}
