// The names that a script reads as members or as globals, for test_baseline.py.
const namesIn = (text) => {
  const names = new Set();
  const walk = (node) => {
    if (!node || typeof node !== "object") return;
    if (Array.isArray(node)) return node.forEach(walk);
    if (node.type === "MemberExpression" && !node.computed) names.add(`.${node.property.name}`);
    if (node.type === "Identifier") names.add(node.name);
    if (node.type === "ClassDeclaration" || node.type === "ClassExpression") {
      if (node.superClass) names.add(`extends ${node.superClass.name}`);
    }
    Object.entries(node).forEach(([key, value]) => key !== "property" && walk(value));
    if (node.computed) walk(node.property);
  };
  walk(acorn.parse(text, { ecmaVersion: 2018 }));
  return JSON.stringify([...names]);
};
