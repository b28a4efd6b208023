/** Pages of plain text by path. */
export const texts = {
  '/terms': {
    title: 'Terms of sale',
    description: 'What you and Larkwind agree on when you buy a kite.',
    lead: 'What we promise each other when you buy from us. Last changed on 1 September 2026.',
    parts: [
      [
        'Who we are',
        'Larkwind Ltd, 3 Harbour Row, Seamouth SX1 4LK, registered in England under number 00960144. You reach us on 01632 960144 and at hello@larkwind.example.',
      ],
      [
        'Your order',
        'Your order is an offer. We accept it with the email that says that it has left us. Until then either of us may step back, and you get back what you have paid within three days.',
        'If a price on the page is plainly wrong, we ask you before we send anything.',
      ],
      [
        'Price and payment',
        'All prices are in pounds and hold VAT. Delivery is added in the basket, before you type anything. We take cards, PayPal and gift cards, and charge them on the day of sending.',
      ],
      [
        'Delivery',
        'What is in stock leaves on the day if you order by 2 pm, Monday to Friday. The risk passes to you when the parcel is in your hands, not before.',
      ],
      [
        'Returns',
        'You have 60 days to send a kite back, flown or not, as long as it can be sold again. We pay the way back within the UK.',
      ],
      [
        'If something is wrong',
        'A kite that fails within two years for any reason but a tree, a dog or a gale beyond its range is mended or replaced at no cost. Your rights under the Consumer Rights Act 2015 stay as they are.',
      ],
      ['Law', 'The law of England and Wales applies. If you live elsewhere in the UK, you may go to your own courts.'],
    ],
  },
  '/privacy': {
    title: 'Privacy',
    description: 'What Larkwind keeps about you, why, and for how long.',
    lead: 'We keep what we need to send you a kite, and nothing to follow you around.',
    parts: [
      [
        'What we keep',
        'Your name, address, email and what you bought, for as long as the tax office wants it: six years.',
      ],
      [
        'What we don’t',
        'No advertising cookies, no profiles, no selling of anything. One cookie remembers your basket.',
      ],
      [
        'Your rights',
        'Ask what we hold, have it corrected or deleted: hello@larkwind.example, answered within a week.',
      ],
    ],
  },
  '/returns': {
    title: 'Returns and refunds',
    description: 'Sixty days, at our cost, money back within three days.',
    lead: 'Sixty days, at our cost, money back within three days of its arrival.',
    parts: [
      [
        'How it works',
        'Print the label from the email that came with your order, or ask us for one. Hand the parcel in at any post office. We write when it is here.',
      ],
      ['What can go back', 'Anything that can be sold again, flown or not. Cut line can’t.'],
      ['Broken on arrival', 'Send a photo and keep the kite: a new one leaves the same day.'],
    ],
  },
  '/delivery': {
    title: 'Delivery',
    description: 'What delivery costs and how long it takes.',
    lead: 'Two working days in the UK, free over £40.',
    parts: [
      ['United Kingdom', 'Free over £40, £3.50 below. Order by 2 pm and it leaves today. Saturday delivery £5.'],
      ['Ireland and Europe', 'Four to six working days, £9 to any address, duties paid by us.'],
      ['On the day', 'You get the hour by text message in the morning, and can move it to a neighbour or another day.'],
    ],
  },
  '/complaints': {
    title: 'Complaints and feedback',
    description: 'How we settle what went wrong.',
    lead: 'Tell us what went wrong and what would put it right.',
    parts: [
      [
        'How',
        'Call 01632 960144 or write to hello@larkwind.example. Whoever answers may decide: there is no second desk.',
      ],
      [
        'How long',
        'An answer on the same day, a solution within five. If we don’t agree, the ombudsman’s address is in our letter.',
      ],
    ],
  },
  '/about': {
    title: 'About Larkwind',
    description: 'Eleven people above a harbour, sewing kites since 1998.',
    lead: 'Eleven people above a harbour, sewing kites since 1998.',
    parts: [
      [
        'What we do',
        'Design, cut, sew, string, fly, pack. All of it in one building, with the window open when the wind is right.',
      ],
      ['What we don’t', 'Pile up stock that nobody asked for, or sell a kite that we would not fly ourselves.'],
    ],
  },
  '/guide': {
    title: 'Buying guide',
    description: 'Which kite suits your wind, your beach and your patience.',
    lead: 'Three questions: how much wind, how much room, how much patience?',
    parts: [
      ['Little wind', 'A delta or a light stunt kite. They fly when flags hang almost still.'],
      ['Much wind', 'A box, a sled or a vented stunt kite. They stay calm when others tear.'],
      ['Little room', 'A windsock. It flies on a balcony.'],
    ],
  },
  '/accessibility': {
    title: 'Accessibility',
    description: 'What works with which aid in this shop, and whom to tell where it does not.',
    lead: 'The shop follows WCAG 2.2 at level AA. Tell us where it fails you.',
    parts: [['Tell us', 'Call 01632 960144 or write to hello@larkwind.example. We mend it or order for you.']],
  },
  '/club': {
    title: 'Sunday flying club',
    description: 'Every dry Sunday at ten, at the slipway.',
    lead: 'Every dry Sunday at ten, at the slipway. Free, for all ages.',
    parts: [['What to bring', 'Gloves and a hat. We bring kites and tea.']],
  },
  '/gift-cards': {
    title: 'Gift cards',
    description: 'By email within the minute, good for three years.',
    lead: 'By email within the minute, good for three years, from £10.',
    parts: [
      [
        'How to buy',
        'Call 01632 960144 or write to hello@larkwind.example with the sum and the address that it goes to.',
      ],
    ],
  },
  '/letter': {
    title: 'The monthly letter',
    description: 'One letter a month about wind, kites and repairs.',
    lead: 'One letter a month about wind, kites and repairs.',
    parts: [['How to join', 'Write to letter@larkwind.example. One click in any letter ends it.']],
  },
};
