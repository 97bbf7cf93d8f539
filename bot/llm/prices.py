"""What a call costs, from a price table that comes with the package; nothing is fetched."""


def cost_of(model: str, base_url: str, tokens_in: int, tokens_out: int) -> float | None:
    """Return US dollars, or None when nobody in the table sells the model.

    An endpoint that is not in the table (a proxy) is priced by the model's name. The first call
    imports the table, which takes a good part of a second.
    """
    from genai_prices import Usage, calc_price

    usage = Usage(input_tokens=tokens_in, output_tokens=tokens_out)
    for endpoint in (base_url, None):
        try:
            return float(calc_price(usage, model, provider_api_url=endpoint).total_price)
        except (LookupError, ValueError, ArithmeticError):
            continue
    return None
