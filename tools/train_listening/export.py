"""Writes base and towers as ONNX, their weights in eight bits, the arithmetic in 32-bit floats.

Eight bits a weight keep the files small; arithmetic on whole numbers would differ between
processors, so the weights become floats again when the model is loaded.
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from tools.train_listening.encoder import BASE_LAYERS, HEADS, WIDTH, Base, Layer, Tower

SMALL = 4096  # weights with fewer numbers stay as they are
OPSET = 17


class _BaseGraph(nn.Module):
    def __init__(self, base: Base) -> None:
        super().__init__()
        self.base = base

    def forward(self, ids: Tensor, kinds: Tensor, past: Tensor) -> tuple[Tensor, Tensor]:
        positions = torch.arange(ids.shape[1]).unsqueeze(0)
        return self.base(ids, positions, kinds, None, past)  # type: ignore[no-any-return]


def export_base(base: Base, path: Path) -> None:
    """Write embeddings and lower layers: ids, kinds, past -> states, present."""
    ids = torch.ones(1, 4, dtype=torch.long)
    inputs = {"ids": ids, "kinds": torch.zeros_like(ids), "past": _past(3)}
    _export(_BaseGraph(base), inputs, ["states", "present"], path)


def export_tower(tower: Tower, path: Path) -> None:
    """Write a tower: states, past -> told, present."""

    class Graph(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.tower = tower

        def forward(self, states: Tensor, past: Tensor) -> tuple[Tensor, Tensor]:
            return self.tower(states, None, past)  # type: ignore[no-any-return]

    inputs = {"states": torch.zeros(1, 4, WIDTH), "past": _past(3)}
    _export(Graph(), inputs, ["told", "present"], path)


def _past(tokens: int) -> Tensor:
    return torch.zeros(BASE_LAYERS, 2, 1, HEADS, tokens, WIDTH // HEADS)


def _export(graph: nn.Module, inputs: dict[str, Tensor], outputs: list[str], path: Path) -> None:
    Layer.plain = True  # attention spelled out: one fused operator is not in every runtime
    axes = {name: {4: "before"} if name == "past" else {1: "tokens"} for name in inputs}
    axes |= {outputs[0]: {1: "tokens"}, "present": {4: "tokens"}}
    torch.onnx.export(
        graph.eval(),
        tuple(inputs.values()),
        str(path),
        input_names=list(inputs),
        output_names=outputs,
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )
    Layer.plain = False
    model = onnx.load(str(path))
    _in_eight_bits(model)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def _in_eight_bits(model: onnx.ModelProto) -> None:
    """Store each large matrix as whole numbers with a scale for each column (or each word)."""
    graph = model.graph
    for weight in [each for each in graph.initializer if np.prod(each.dims) > SMALL]:
        array = numpy_helper.to_array(weight)
        users = [node for node in graph.node if weight.name in node.input]
        gathers = [
            node for node in users if node.op_type == "Gather" and node.input[0] == weight.name
        ]
        axis = 1 if gathers else 0
        scale = np.abs(array).max(axis=axis, keepdims=True).astype(np.float32) / 127
        whole = np.clip(np.rint(array / scale), -127, 127).astype(np.int8)
        graph.initializer.remove(weight)
        graph.initializer.extend(
            [
                numpy_helper.from_array(whole, f"{weight.name}.whole"),
                numpy_helper.from_array(scale, f"{weight.name}.scale"),
            ]
        )
        if gathers:
            _scale_rows(graph, gathers, weight.name)
        else:
            _scale_all(graph, weight.name)


def _scale_all(graph: onnx.GraphProto, name: str) -> None:
    nodes = [
        helper.make_node("Cast", [f"{name}.whole"], [f"{name}.float"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{name}.float", f"{name}.scale"], [name]),
    ]
    for place, node in enumerate(nodes):
        graph.node.insert(place, node)


def _scale_rows(graph: onnx.GraphProto, gathers: list[onnx.NodeProto], name: str) -> None:
    """Only the rows that are looked up become floats."""
    for number, gather in enumerate(gathers):
        place, out, index = list(graph.node).index(gather), gather.output[0], gather.input[1]
        start = f"{name}.{number}"
        nodes = [
            helper.make_node("Gather", [f"{name}.whole", index], [f"{start}.rows"], axis=0),
            helper.make_node("Gather", [f"{name}.scale", index], [f"{start}.scales"], axis=0),
            helper.make_node("Cast", [f"{start}.rows"], [f"{start}.float"], to=TensorProto.FLOAT),
            helper.make_node("Mul", [f"{start}.float", f"{start}.scales"], [out]),
        ]
        graph.node.remove(gather)
        for step, node in enumerate(nodes):
            graph.node.insert(place + step, node)
