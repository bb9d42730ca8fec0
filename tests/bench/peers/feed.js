// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The statements of one page of the feed on better-sqlite3, behind Node's own HTTP server: the least
// that a server written for Node must do for that page.
//     node feed.js DATABASE STATEMENTS.json
'use strict';
const http = require('http');
const fs = require('fs');

let Database;
try {
    Database = require('better-sqlite3');
} catch (error) {
    console.log(`skip better-sqlite3 is not installed (${error.code}): npm install --prefix build/bench/peers better-sqlite3`);
    process.exit(0);
}
const db = new Database(process.argv[2], { readonly: true });
const statements = JSON.parse(fs.readFileSync(process.argv[3], 'utf8')).map((sql) => {
    const statement = db.prepare(sql);
    return statement.reader ? () => statement.all() : () => { statement.run(); return []; };
});

const server = http.createServer((request, response) => {
    const body = JSON.stringify({ items: statements.map((run) => run()), nextCursor: null });
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
    response.end(body);
});
server.keepAliveTimeout = 0;
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
