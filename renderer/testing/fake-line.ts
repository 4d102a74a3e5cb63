type Message = {
  readonly kind: 'answer' | 'event';
  readonly deliver: () => void;
  readonly cut: (answer: unknown) => void;
};

/** What stands between the services and the page: messages arrive at once, or when the test says. */
export function createFakeLine() {
  const listeners = new Set<(name: string, payload: unknown) => void>();
  let waiting: Message[] = [];
  let isHeld = false;

  function send(message: Message): void {
    if (isHeld) waiting.push(message);
    else message.deliver();
  }

  /** The earliest of its kind that waits. */
  function take(kind: Message['kind']): Message {
    const message = waiting.find((one) => one.kind === kind);
    if (message === undefined) throw new Error(`No ${kind} is on its way`);
    waiting = waiting.filter((one) => one !== message);
    return message;
  }

  return {
    sendEvent: (name: string, payload: unknown) => {
      const deliver = (): void => {
        for (const listener of [...listeners]) listener(name, payload);
      };
      send({ kind: 'event', deliver, cut: () => undefined });
    },
    sendAnswer: (answer: unknown): Promise<unknown> =>
      new Promise((resolve) => {
        const deliver = (): void => {
          resolve(answer);
        };
        send({ kind: 'answer', deliver, cut: resolve });
      }),
    onEvent: (listener: (name: string, payload: unknown) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    /** From now on, what is sent waits. */
    hold: () => {
      isHeld = true;
    },
    deliver: (kind: Message['kind']) => {
      take(kind).deliver();
    },
    lose: (kind: Message['kind']) => {
      take(kind);
    },
    /** Everything that waits arrives in its order, and what comes after it at once. */
    release: () => {
      isHeld = false;
      for (const message of waiting.splice(0)) message.deliver();
    },
    /** Nothing that waits arrives; whoever waits for an answer gets this one. */
    cut: (answer: unknown) => {
      isHeld = false;
      for (const message of waiting.splice(0)) message.cut(answer);
    },
  };
}
