// In a process of its own: Nest leaves marks on the global object, which Jest would copy into every test file.
const [module, adminUrl, name] = process.argv.slice(2);
const { migrate } = await import(module);
process.stdout.write(JSON.stringify(await migrate(adminUrl, name)));
