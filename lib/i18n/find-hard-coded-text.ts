import ts from 'typescript';

/** Attributes whose text people see or hear. */
const SEEN = new Set(['title', 'aria-label', 'aria-description', 'placeholder', 'alt', 'label', 'description']);

/** Text that a reader would see and that does not come from `messages/`, as `file:line "text"`. Tests only. */
export function findHardCodedText(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const note = (node: ts.Node, text: string): void => {
    if (!/\p{L}/u.test(text)) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${source.fileName}:${line + 1} "${text.trim()}"`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text);
    if (ts.isJsxAttribute(node) && SEEN.has(node.name.getText(source))) textsOf(node.initializer).forEach((text) => note(node, text.text));
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) textsOf(node).forEach((text) => note(node, text.text));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Literals that an initializer or `{expression}` can become, through `?:`, `&&`, `??` and templates; calls are not looked into. */
function textsOf(node: ts.Node | undefined): { text: string }[] {
  if (!node) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node];
  if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans.map(({ literal }) => literal)];
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return textsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...(isLogical(node) ? [] : textsOf(node.left)), ...textsOf(node.right)];
  return [];
}

const isLogical = (node: ts.BinaryExpression): boolean => node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
