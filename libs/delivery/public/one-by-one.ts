import { commonErrors } from '#platform/errors';

/** Who comes when so many wait is told to come again. */
const mostWaiting = 50;

/**
 * Long lists that the GraphQL server takes apart and writes again: one after the other, with a turn of the event loop between them, so that
 * whoever copies everything, in however many requests, never keeps readers waiting for more than one of them.
 */
export class OneByOne {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** @throws UNAVAILABLE when too many wait */
  async run<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (this.waiting >= mostWaiting) throw commonErrors.UNAVAILABLE();
    this.waiting += 1;
    const mine = this.last.then(work).finally(() => {
      this.waiting -= 1;
    });
    // what is made of the answer follows at once, before the next turn
    this.last = mine.then(nextTurn, nextTurn);
    return mine;
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
