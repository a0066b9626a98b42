import { createRequire } from 'node:module';
import { extname, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isModuleNamespaceObject } from 'node:util/types';
import { compileFunction, SyntheticModule } from 'node:vm';

const load = createRequire(import.meta.url);
// a part of jest, which comes with it
const { default: Runtime } = load('jest-runtime');
const packages = `${sep}node_modules${sep}`;
/** Packages that keep what decorators told them: loaded anew with the classes of each spec file. */
const loadedAnew = ['@nestjs/graphql', '@nestjs/apollo'].map((name) => packages + name.replace('/', sep) + sep);
/** Packages loaded by this worker, by the path of their file. */
const kept = new Map();

/**
 * Loads the project's own code anew for each spec file, and packages once for each worker, as Node itself loads them. Loading Nest, GraphQL
 * and the rest takes longer than most spec files do. Needs one-context.js; packages cannot be mocked.
 */
export default class SharedPackages extends Runtime {
  constructor(...given) {
    super(...given);
    const { esmLoader, executor } = this;
    esmLoader.getContext = () => undefined;
    executor.compile = (source, filename) =>
      compileFunction(source, executor.injectedModuleParameters, {
        filename,
        importModuleDynamically: (specifier, _function, attributes) => esmLoader.dynamicImportFromCjs(specifier, filename, undefined, attributes),
      });

    const resolve = esmLoader.resolveSpecifierForSyncGraph.bind(esmLoader);
    esmLoader.resolveSpecifierForSyncGraph = (from, specifier, context, scratch, registry, ...rest) => {
      const modulePath = this.#sharedPath('resolveEsm', from, specifier);
      if (!modulePath) return resolve(from, specifier, context, scratch, registry, ...rest);
      const cacheKey = pathToFileURL(modulePath).href;
      const module = sharedModule(modulePath);
      registry.set(cacheKey, module);
      scratch.set(cacheKey, { cacheKey, kind: 'prelinked', module });
      return { cacheKey, enqueue: null, modulePath };
    };
    const resolveLater = esmLoader.resolveModule.bind(esmLoader);
    esmLoader.resolveModule = async (specifier, from, context) => {
      const modulePath = this.#sharedPath('resolveEsm', from, specifier);
      return modulePath ? sharedModule(modulePath) : resolveLater(specifier, from, context);
    };
  }

  requireModule(from, name, options, isActual) {
    if (!name && !options?.isInternalModule && isShared(from)) return load(from);
    return super.requireModule(from, name, options, isActual);
  }

  requireModuleOrMock(from, name) {
    const modulePath = this.#sharedPath('resolveCjs', from, name);
    return modulePath ? load(modulePath) : super.requireModuleOrMock(from, name);
  }

  /** Would put itself in the place of a function of the worker's own `process`. */
  installGetBuiltinModule() {}

  #sharedPath(resolve, from, specifier) {
    if (/^(#|node:|data:|file:|@jest\/globals$)/.test(specifier) || this._resolution.isCoreModule(specifier)) return undefined;
    if (specifier.startsWith('.') && !from.includes(packages)) return undefined;
    const found = this._resolution[resolve](from, specifier);
    return isShared(found) ? found : undefined;
  }
}

function isShared(path) {
  return path.includes(packages) && !loadedAnew.some((folder) => path.includes(folder)) && ['.js', '.cjs', '.mjs'].includes(extname(path));
}

/** A package as a module to import, with the names that Node would give it. */
function sharedModule(path) {
  const known = kept.get(path);
  if (known) return known;
  const exported = load(path);
  const isModule = isModuleNamespaceObject(exported);
  const isRecord = exported !== null && ['object', 'function'].includes(typeof exported);
  const names = new Set(isRecord ? Object.keys(exported) : []);
  for (const name of ['default', 'module.exports']) if (!isModule) names.add(name);
  const module = new SyntheticModule(
    [...names],
    function give() {
      for (const name of names) this.setExport(name, !isModule && (name === 'default' || name === 'module.exports') ? exported : exported[name]);
    },
    { identifier: path },
  );
  void module.evaluate();
  kept.set(path, module);
  return module;
}
