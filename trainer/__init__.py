"""The Prospect Trainer: practise sales calls with simulated prospects."""
