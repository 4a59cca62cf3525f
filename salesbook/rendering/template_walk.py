"""A template read as jinja2 reads it, with the type of every expression as far as the dataclasses tell it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jinja2
from jinja2 import nodes

from salesbook.rendering.template_types import element, member, members, shown_type
from salesbook.wording.messages import say

Scope = dict[str, Any]
_OF_LOOPS = {"loop": Any}
_OF_MACROS = dict.fromkeys(("caller", "varargs", "kwargs"), Any)
_SAME_LIST = ("list", "sort", "reverse", "unique", "select", "reject", "selectattr", "rejectattr")
_ONE_OF = ("first", "last", "min", "max", "random")
_BY_ATTRIBUTE = ("selectattr", "rejectattr", "groupby")
_GUARDS = ("defined", "undefined", "default", "d")  # asking about an unknown variable is no mistake


@dataclass(frozen=True, slots=True)
class Module:
    """What an imported template, or the look, offers: the names in it."""

    name: str
    names: frozenset[str]


class Walk:
    """One template, with what it includes and imports: ``faults`` are (file, line, words), ``reached`` its files."""

    def __init__(self, environment: jinja2.Environment, name: str) -> None:
        self.environment = environment
        self.name = name
        self.file = name
        self.faults: list[tuple[str, int, str]] = []
        self.reached: set[str] = set()

    def paper(self, of: type) -> None:
        """Look at the template as a paper whose variables are the fields of the dataclass ``of``."""
        self._template(self.name, dict(members(of)))

    def library(self) -> None:
        """Look at the template as one of macros, which is given no variables."""
        self._template(self.name, {})

    def _fault(self, line: int, key: str, **values: object) -> None:
        self.faults.append((self.file, line, say(key, **values)))

    def _template(self, name: str, scope: Scope, line: int = 1) -> Scope:
        """Walk through a template; what it defines at its top level is left in ``scope``."""
        outside, self.file = self.file, name
        self.reached.add(name)
        try:
            source = self.environment.loader.get_source(self.environment, name)[0]  # type: ignore[union-attr]
            tree = self.environment.parse(source, name)
        except UnicodeDecodeError:
            self._fault(1, "template_not_text")
        except jinja2.TemplateNotFound:
            self.file = outside
            self._fault(line, "template_not_found", name=name)
        except jinja2.TemplateSyntaxError as error:
            self._fault(error.lineno, "template_syntax", why=error.message)
        else:
            scope |= {macro.name: Any for macro in tree.find_all(nodes.Macro)}
            self._all(tree.body, scope)
        self.file = outside
        return scope

    def _all(self, body: list[Any], scope: Scope) -> None:
        for node in body:
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: Scope) -> None:
        """A statement that opens a scope or defines something; anything else is its parts."""
        handle = getattr(self, f"_{type(node).__name__.lower()}", None)
        if handle:
            handle(node, scope)
        elif isinstance(node, nodes.Expr):
            self._type(node, scope)
        else:
            for child in node.iter_child_nodes():
                self._statement(child, scope)

    def _for(self, node: nodes.For, scope: Scope) -> None:
        each = element(self._type(node.iter, scope))
        inside = scope | _OF_LOOPS
        self._bind(node.target, each, inside)
        if node.test:
            self._type(node.test, inside)
        self._all(node.body, inside)
        self._all(node.else_, dict(scope))

    def _macro(self, node: nodes.Macro | nodes.CallBlock, scope: Scope) -> None:
        for default in node.defaults:
            self._type(default, scope)
        self._all(node.body, scope | _OF_MACROS | {argument.name: Any for argument in node.args})

    def _callblock(self, node: nodes.CallBlock, scope: Scope) -> None:
        self._type(node.call, scope)
        self._macro(node, scope)

    def _with(self, node: nodes.With, scope: Scope) -> None:
        inside = dict(scope)
        for target, value in zip(node.targets, node.values, strict=True):
            self._bind(target, self._type(value, scope), inside)
        self._all(node.body, inside)

    def _assign(self, node: nodes.Assign, scope: Scope) -> None:
        self._bind(node.target, self._type(node.node, scope), scope)

    def _assignblock(self, node: nodes.AssignBlock, scope: Scope) -> None:
        self._all(node.body, dict(scope))
        self._bind(node.target, str, scope)

    def _include(self, node: nodes.Include, scope: Scope) -> None:
        if isinstance(node.template, nodes.Const) and not node.ignore_missing:
            self._template(node.template.value, dict(scope), node.lineno)

    def _extends(self, node: nodes.Extends, scope: Scope) -> None:
        if isinstance(node.template, nodes.Const):
            self._template(node.template.value, dict(scope), node.lineno)

    def _import(self, node: nodes.Import, scope: Scope) -> None:
        scope[node.target] = self._module(node, scope) or Any

    def _fromimport(self, node: nodes.FromImport, scope: Scope) -> None:
        module = self._module(node, scope)
        for each in node.names:
            name, alias = each if isinstance(each, tuple) else (each, each)
            if module and name not in module.names:
                self._fault(node.lineno, "template_unknown_name", name=name)
            scope[alias] = Any

    def _module(self, node: nodes.Import | nodes.FromImport, scope: Scope) -> Module | None:
        if not isinstance(node.template, nodes.Const):
            return None
        before = len(self.faults)
        offered = self._template(node.template.value, dict(scope) if node.with_context else {}, node.lineno)
        return Module(node.template.value, frozenset(offered)) if len(self.faults) == before else None

    def _bind(self, target: nodes.Node, value: Any, scope: Scope) -> None:
        for name in target.find_all(nodes.Name):
            scope[name.name] = Any
        if isinstance(target, nodes.Name):
            scope[target.name] = value

    def _type(self, node: nodes.Node, scope: Scope) -> Any:
        """The type of an expression, Any where it is not known; what it names must be there."""
        if isinstance(node, nodes.Name):
            return self._named(node, scope)
        if isinstance(node, nodes.Getattr):
            return self._member(node, self._type(node.node, scope), node.attr)
        if isinstance(node, nodes.Getitem):
            return self._item(node, scope)
        if isinstance(node, nodes.Filter):
            return self._filtered(node, scope)
        if isinstance(node, nodes.Test):
            return self._test(node, scope)
        for child in node.iter_child_nodes():
            self._type(child, scope)
        return Any

    def _named(self, node: nodes.Name, scope: Scope) -> Any:
        if node.name in scope:
            return scope[node.name]
        if node.name not in self.environment.globals:
            self._fault(node.lineno, "template_unknown_name", name=node.name)
        given = self.environment.globals.get(node.name)
        return Module(node.name, frozenset(given)) if isinstance(given, dict) else Any

    def _item(self, node: nodes.Getitem, scope: Scope) -> Any:
        of = self._type(node.node, scope)
        key = node.arg.value if isinstance(node.arg, nodes.Const) else self._type(node.arg, scope)
        if isinstance(key, str):
            return self._member(node, of, key)
        return element(of) if isinstance(key, int) else Any

    def _member(self, node: nodes.Node, of: Any, name: str) -> Any:
        known: Mapping[str, Any] = dict.fromkeys(of.names, Any) if isinstance(of, Module) else members(of)
        found = known.get(name) if known else member(of, name)
        if found is None:
            self._fault(node.lineno, "template_unknown_member", name=name, **_told(of, known))
            return Any
        return found

    def _filtered(self, node: nodes.Filter, scope: Scope) -> Any:
        if node.name not in self.environment.filters:
            self._fault(node.lineno, "template_unknown_filter", name=node.name)
        guarded = node.name in _GUARDS and isinstance(node.node, nodes.Name)
        of = self._type(node.node, scope) if node.node and not guarded else Any
        for given in [*node.args, *node.kwargs]:
            self._type(given, scope)
        found = self._by_attribute(node, of)
        if node.name in _ONE_OF:
            return element(of)
        return of if node.name in _SAME_LIST else found

    def _by_attribute(self, node: nodes.Filter, of: Any) -> Any:
        """The list that map(attribute="…") gives; the attribute that a filter looks at must be there."""
        named = [each.value for each in node.kwargs if each.key == "attribute"]
        named += node.args[:1] if node.name in _BY_ATTRIBUTE else []
        for each in named:
            if isinstance(each, nodes.Const) and isinstance(each.value, str):
                found = self._member(node, element(of), each.value)
                return list[found] if node.name == "map" else Any  # type: ignore[valid-type]
        return Any

    def _test(self, node: nodes.Test, scope: Scope) -> Any:
        if node.name not in self.environment.tests:
            self._fault(node.lineno, "template_unknown_test", name=node.name)
        if not (node.name in _GUARDS and isinstance(node.node, nodes.Name)):
            self._type(node.node, scope)
        for given in [*node.args, *node.kwargs]:
            self._type(given, scope)
        return bool


def _told(of: Any, known: Mapping[str, Any]) -> dict[str, str]:
    return {"of": of.name if isinstance(of, Module) else shown_type(of), "known": " ".join(sorted(known)) or "—"}
