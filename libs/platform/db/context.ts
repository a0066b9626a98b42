import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';

/** Who acts and under which request; set once at the edge. */
export interface Actor {
  readonly requestId: string;
  /** Null: the system itself (a job), or somebody who has not signed in. */
  readonly personId: string | null;
}

/** An open transaction with its scope. */
export interface OpenScope {
  readonly manager: EntityManager;
  /** Portal of the scope; null in a supervisor's scope. */
  readonly portalId: string | null;
  readonly personId: string | null;
  readonly requestId: string;
}

interface Context {
  readonly actor: Actor;
  readonly scope: OpenScope | null;
}

const storage = new AsyncLocalStorage<Context>();

/** Runs `fn` as this actor; everything awaited inside sees it. */
export function runAs<T>(actor: Actor, fn: () => T): T {
  return storage.run({ actor, scope: null }, fn);
}

/** Runs `fn` as the system, under a request of its own: jobs, rounds of a worker, commands of the operator. */
export function asSystem<T>(fn: () => T): T {
  return runAs({ requestId: newId(), personId: null }, fn);
}

/** The actor of this request, or null outside {@link runAs}. */
export function openActor(): Actor | null {
  return storage.getStore()?.actor ?? null;
}

/** The actor of this request. @throws Error outside {@link runAs} */
export function currentActor(): Actor {
  const context = storage.getStore();
  if (!context) throw new Error('no actor: the edge must call runAs() first');
  return context.actor;
}

/** The open scope, or null. */
export function openScope(): OpenScope | null {
  return storage.getStore()?.scope ?? null;
}

/** The open scope. @throws Error when none is open */
export function currentScope(): OpenScope {
  const scope = openScope();
  if (!scope) throw new Error('no scope: call inside inPortal() or inSubtree()');
  return scope;
}

/** Runs `fn` inside an open scope. Only scope.ts calls it. */
export function withScope<T>(scope: OpenScope, fn: () => Promise<T>): Promise<T> {
  return storage.run({ actor: currentActor(), scope }, fn);
}
