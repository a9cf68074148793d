/** The report in Markdown: a line a tool, then a line a mutant, then what the tools say of the reference. */
export function report({ tools, names, conformant, alarms, results }) {
  const columns = tools.map(tool => column(tool, alarms, results));
  const variants = names.filter(name => conformant.test(name));
  const mutants = names.filter(name => !conformant.test(name));
  return `# Other tools on the same mutants

${mutants.length} mutants (the server with a single fault each) and ${variants.length} conformant variants (changes that the contract allows). Killed = the tool complains of
the mutant in a way in which it does not complain of the reference; in brackets the number of its checks that do.

${summary(columns, mutants, variants)}

## Mutants

${table(columns, mutants)}
${variants.length === 0 ? '' : `\n## Conformant variants\n\nAny alarm here is a false one.\n\n${table(columns, variants)}\n`}
## Killed by none of these tools

${list(mutants.filter(name => columns.every(({ of }) => !of(name).absent && !of(name).killed)))}

## False alarms on the reference

${list(columns.flatMap(({ tool, known }) => [...known].map(complaint => `${tool.name}: ${complaint}`)))}
`;
}

function column(tool, alarms, results) {
  const own = runs => runs.filter(run => run.tool === tool);
  const known = new Set(own(alarms).flatMap(({ complaints }) => [...complaints]));
  const runs = new Map(own(results).map(run => [run.name, run]));
  const of = name => {
    const { absent, broken, complaints } = runs.get(name);
    const fresh = [...complaints].filter(complaint => !known.has(complaint)).length;
    return { absent, broken, fresh, killed: !absent && fresh > 0 };
  };
  const seconds = own([...alarms, ...results])
    .map(run => run.seconds)
    .sort((one, other) => one - other);
  return { tool, known, of, seconds };
}

function summary(columns, mutants, variants) {
  const line = ({ tool, known, of, seconds }) => {
    const started = mutants.filter(name => !of(name).absent);
    const killed = started.filter(name => of(name).killed).length;
    const alarmed = variants.filter(name => of(name).killed).length;
    const median = seconds[Math.floor(seconds.length / 2)];
    return [
      tool.name,
      tool.version,
      `${killed} of ${started.length} (${percent(killed, started.length)})`,
      known.size,
      `${alarmed} of ${variants.length}`,
      `${median.toFixed(1)} s, at most ${seconds.at(-1).toFixed(1)} s`,
    ];
  };
  return rows(
    ['Tool', 'Version', 'Killed', 'False alarms on the reference', 'Variants alarmed at', 'Time of a run'],
    columns.map(line),
  );
}

function table(columns, names) {
  const cell = ({ absent, broken, fresh, killed }) =>
    absent ? 'did not start' : killed ? `yes (${broken ? 'broke off' : fresh})` : '';
  return rows(
    ['Mutant', ...columns.map(({ tool }) => tool.name)],
    names.map(name => [name, ...columns.map(({ of }) => cell(of(name)))]),
  );
}

const rows = (head, lines) =>
  [head, head.map(() => '---'), ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n');
const list = items => (items.length === 0 ? 'None.' : items.map(item => `- ${item.replace(/\s+/g, ' ')}`).join('\n'));
const percent = (part, whole) => (whole === 0 ? 'none' : `${Math.round((100 * part) / whole)} %`);
