// How the custom elements manifest is made: a member's example is put after its words, as Markdown.
const examples = {
  name: "examples",
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const { members = [] } = moduleDoc.declarations.find(({ name }) => name === node.name.text) ?? {};
    for (const member of node.members) {
      const tags = (member.jsDoc ?? []).flatMap((doc) => doc.tags ?? []);
      const example = tags.find((tag) => tag.tagName.text === "example")?.comment;
      const described = members.find(({ name }) => name === member.name?.getText());
      if (example && described) described.example = example.trim();
    }
  },
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const member of declarations.flatMap(({ members = [] }) => members)) {
        if (member.example) member.description += `\n\n\`\`\`js\n${member.example}\n\`\`\``;
        delete member.example;
      }
    }
  },
};

export default { plugins: [examples] };
