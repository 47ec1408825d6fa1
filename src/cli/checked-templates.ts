import type { TemplateFile } from '../config/load-letter-templates.ts';
import type { LetterTemplate } from '../letters/template.ts';
import { type Problem, ProblemError } from '../problem.ts';

/** The user's own letter templates, checked. Throws ProblemError with everything that is wrong in them. */
export async function checkedTemplates(files: readonly TemplateFile[]): Promise<{
  readonly templates: readonly LetterTemplate[];
  readonly warnings: readonly Problem[];
}> {
  // Most people have none, and what reads Markdown need not be loaded.
  if (files.length === 0) return { templates: [], warnings: [] };
  const { checkTemplates } = await import('../letters/template-check.ts');
  const { problems, warnings } = checkTemplates(files);
  if (problems.length > 0) throw new ProblemError(problems);
  return { templates: files, warnings };
}
