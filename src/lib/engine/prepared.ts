/** What makes statements of an engine ready. */
interface Preparing<Statement> {
  prepare(sql: string): Promise<Statement>;
}

interface Closable {
  close(): Promise<unknown>;
}

/** So many questions are kept ready, those asked last. */
const MOST = 16;
const IS_QUESTION = /^(?:\s|--.*\n)*(?:with|select)\b/i;

/** Does something with a statement made ready; rejects as it does, or when the statement is wrong. */
export type UseStatement<Statement> = <Answer>(
  sql: string,
  work: (statement: Statement) => Promise<Answer>
) => Promise<Answer>;

/**
 * Makes the statements of a connection ready, a question only once: what was asked before is not read and planned again.
 * The engine itself plans it anew when what it asks about has been replaced.
 */
export function preparedOnce<Statement extends Closable>(
  connection: Preparing<Statement>
): UseStatement<Statement> {
  const ready = new Map<string, Promise<Statement>>();
  const forget = (sql: string): void => {
    const statement = ready.get(sql);
    ready.delete(sql);
    void statement?.then((made) => made.close()).catch(() => undefined);
  };
  return async (sql, work) => {
    const statement = ready.get(sql) ?? connection.prepare(sql);
    ready.delete(sql);
    ready.set(sql, statement);
    const [oldest] = ready.keys();
    if (ready.size > MOST && oldest !== undefined) forget(oldest);
    try {
      const answer = await work(await statement);
      if (!IS_QUESTION.test(sql)) forget(sql);
      return answer;
    } catch (cause) {
      forget(sql);
      throw cause;
    }
  };
}
