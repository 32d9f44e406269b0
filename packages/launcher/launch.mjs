// The one file of the launcher that an old Node can read: it says what is wrong where TypeScript would be a riddle.
if (process.features.typescript) {
  await import(`./src/${process.argv.splice(2, 1)[0]}.ts`);
} else {
  process.stderr.write(
    `Node ${process.versions.node} is too old: this product needs 22.18 or newer.\n` +
      'npm ci brings the right one for Linux, and npm start uses it.\n',
  );
  process.exitCode = 1;
}
