// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sends one text to every socket, as often as it is asked: GET /COUNT/BYTES.
'use strict';
const http = require('http');

let ws;
try {
    ws = require('ws');
} catch (error) {
    try {
        ws = require('/usr/share/nodejs/ws');
    } catch (missing) {
        console.log('skip the module ws is not installed (node-ws)');
        process.exit(0);
    }
}
let sockets;
const server = http.createServer((request, response) => {
    const [, count, bytes] = request.url.split('/').map(Number);
    const text = '{"type":"vote.updated",'.padEnd(bytes, 'x');
    for (let i = 0; i < count; ++i) {
        for (const socket of sockets.clients) socket.send(text);
    }
    response.writeHead(204);
    response.end();
});
sockets = new ws.WebSocketServer({ server, perMessageDeflate: false });
server.listen(0, '127.0.0.1', 4096, () => console.log(`port ${server.address().port}`));
