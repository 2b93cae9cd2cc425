import { inject, onTestFinished } from "vitest";
import { databaseUrl } from "@/db/engine-adapter";
import type { PrismaClient } from "@/db/generated/client";
import { type Clone, cloneOf, newName, onServer } from "./clone";

export type FreshDatabase = { db: PrismaClient; url: string };

/**
 * A database of this test's own: migrated, empty, on the real server, cloned in about 45 ms. It is closed and dropped
 * when the test ends. Call it inside a test; for a `beforeAll`, use `cloneDatabase` and drop it yourself.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { db, url, drop } = await cloneDatabase();
  onTestFinished(drop);
  return { db, url };
}

/** A clone of the migrated database, or of another of the run that nobody is connected to any more. */
export function cloneDatabase(of?: string): Promise<Clone> {
  const { url: server, template } = inject("postgres");
  return cloneOf(server, of ?? template);
}

/** The address of a new database with nothing in it, not even migrations; dropped when the test ends. */
export async function bareDatabase(): Promise<string> {
  const { url: server } = inject("postgres");
  const name = newName();
  await onServer(server, `create database ${name}`);
  onTestFinished(() => onServer(server, `drop database if exists ${name} with (force)`));
  return databaseUrl(server, name);
}
