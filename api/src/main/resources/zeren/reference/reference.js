'use strict';

// The server to try things on is the one that this page came from, whatever path a proxy puts before it.
const server = new URL('.', window.location.href).href.replace(/\/$/, '');

function show(contract) {
    document.getElementById('version').textContent = contract.info.version;
    // The conventions are long: whoever looks for an operation need not go past them.
    contract.info.description = '<details><summary>约定：访问、列表、导出、写入、错误 · Conventions: access, lists, exports, writing, errors</summary>\n\n'
        + contract.info.description + '\n\n</details>';
    // It would be shown as a link to another host.
    delete contract.info.license;
    whatMayBeLeftOut(contract).forEach(leaveEmpty);
    contract.servers = [{url: server, description: '本服务器 This server'}];
    SwaggerUIBundle({
        spec: contract,
        dom_id: '#reference',
        deepLinking: true,
        docExpansion: 'list',
        defaultModelsExpandDepth: 0,
        displayRequestDuration: true,
        // A token is not written down anywhere.
        persistAuthorization: false,
        // Nobody elsewhere is asked whether the contract is well written, and no address decides what this page shows.
        validatorUrl: null,
        queryConfigEnabled: false,
        plugins: [{wrapComponents: {curl: withoutToken}}],
    });
}

function whatMayBeLeftOut(contract) {
    const operations = Object.values(contract.paths).flatMap(Object.values);
    const parameters = Object.values(contract.components.parameters).concat(operations.flatMap(operation => operation.parameters || []));
    return parameters.filter(parameter => parameter.in && !parameter.required);
}

// What stands there as an example or a default would be filled in, and sent: nobody wants every filter at once.
function leaveEmpty(parameter) {
    const schema = parameter.schema || {};
    const notes = [parameter.description];
    if (schema.default !== undefined) {
        notes.push('默认 default `' + schema.default + '`');
        delete schema.default;
    }
    if (parameter.example !== undefined) {
        notes.push('例 e.g. `' + [].concat(parameter.example).join(',') + '`');
        delete parameter.example;
    }
    parameter.description = notes.filter(Boolean).join(' · ');
}

// The command that did the same is shown without the token, for whoever looks on.
function withoutToken(Command, system) {
    return props => system.React.createElement(Command, {
        ...props,
        request: props.request.hasIn(['headers', 'Authorization']) ? props.request.setIn(['headers', 'Authorization'], 'Bearer zrn_…') : props.request,
    });
}

function fail(reason) {
    const text = document.createElement('p');
    text.className = 'failed';
    text.textContent = '契约读不到 The contract could not be read: ' + reason.message;
    document.getElementById('reference').replaceChildren(text);
}

fetch('openapi.json', {credentials: 'omit'})
    .then(answer => answer.ok ? answer.json() : Promise.reject(new Error('HTTP ' + answer.status)))
    .then(show)
    .catch(fail);
