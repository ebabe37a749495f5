import { bot, customer, maybe, type LanguageWords } from '../script';

export const saysYesEn = customer(
  'Yes, speaking.', 'Yeah, hi.', 'Hello, yes?', 'Yep, that\'s me.', 'Sure, go ahead.', 'Uh, yes, who\'s calling?', 'Yes, I have a minute.',
  'Speaking. What is it about?',
  'Hi there, yes.', 'Mm-hm, go on.', 'Yes, but make it quick, I\'m boarding soon.', 'Oh hi. Yes, it\'s me.',
);

export const saysByeEn = customer(
  'Thanks, bye.', 'Alright, cheers.', 'Okay, thank you, bye-bye.', 'Great, have a good one.', 'You too, bye.', 'That\'s all from me. Bye.',
  'No worries, bye.', 'Thanks for calling.',
);

/** What customers of every English campaign say. */
export const wordsEn: LanguageWords = {
  callbackTimes: [
    'this evening', 'tomorrow morning', 'after six', 'around seven', 'in an hour', 'tomorrow afternoon', 'on the weekend', 'later tonight',
  ],
  askedToRepeat: customer(
    'Sorry, you\'re breaking up. Say that again?', 'Pardon? I didn\'t catch that.', 'It\'s really loud here, could you repeat?',
    'Who is this, sorry?', 'One more time, please?',
  ),
  digressions: [
    [customer('Am I talking to a robot?', 'Wait, is this a recording?', 'You\'re one of those AI things, aren\'t you?'),
      bot(
        'Yes, I\'m an automated assistant, but a person reads every answer.',
        'I am a voice assistant. I can pass you to a colleague if you prefer.',
      )],
    [customer('How did you get this number?', 'Where\'s my number from?'),
      bot('You left it with us when you booked.', 'It is the number on your reservation.')],
    [
      customer(
        'Hang on a second… okay, I\'m back.', 'Sorry, just paying the taxi. Right, go on.', 'Let me step outside. There, much better.',
      ),
      bot('Of course, take your time.', 'No problem at all. Let me continue.'),
    ],
    [
      customer('Is this going to take long?', 'How many questions are there?'),
      bot('Just three short questions, about a minute.', 'Only a minute, I promise.'),
    ],
  ],
  tones: {
    positive: [
      'The guest is warm and answers willingly.', 'Friendly, relaxed tone throughout.',
      'The guest sounds pleased and thanks the assistant.', 'Cheerful and cooperative from start to end.',
    ],
    neutral: [
      'Even, businesslike tone.', 'Short answers without visible emotion.', 'Polite but in a hurry.',
      'Matter-of-fact; neither praise nor complaint.',
    ],
    negative: [
      'The guest is clearly annoyed and interrupts.', 'Disappointed tone, several complaints.', 'The guest sounds tired and irritated.',
      'Sharp answers; wants to end the call.',
    ],
    none: ['No speech from the guest, tone cannot be judged.', 'Too little speech to judge the tone.'],
  },
  switchedTo: null,
  branches: [
    {
      key: 'callback', weight: 13, result: 'CALL_ANSWERED_CALLBACK_REQUESTED',
      sentiments: [['neutral', 8], ['positive', 1], ['negative', 1]],
      flow: [
        customer(
          'I\'m driving right now, can you call later?', 'Not a good time, I\'m in a meeting.', 'I\'m about to board, sorry.',
          'Could you ring me another time? We\'re having dinner.', 'It\'s the middle of the night here!',
          'I\'m with a client at the moment.',
        ),
        bot('Of course. When would suit you?', 'No problem, what time is better?', 'I understand. When may we call back?'),
        customer(
          '{callback} works.', 'Try me {callback}.', 'Um, {callback}, I guess.', 'Make it {callback}.', '{callback} should be fine.',
        ),
        bot('Thank you, we will call {callback}. Goodbye!', 'Noted: {callback}. Have a nice day!'),
        maybe(0.5, customer('Thanks.', 'Bye.', 'Appreciate it.')),
      ],
      summaries: ['The guest could not talk and asked to be called {callback}.', 'Call postponed at the guest\'s request: {callback}.'],
      points: ['Asked for a call {callback}.', 'Does not refuse, is just busy.'],
      facts: { callback: true }, short: true,
    },
    {
      key: 'wrong_number', weight: 4, result: 'CALL_ANSWERED_WRONG_NUMBER', sentiments: [['neutral', 7], ['negative', 3]],
      flow: [
        customer(
          'You\'ve got the wrong number.', 'No, there\'s no {firstName} here.', 'I think you dialled wrong, mate.',
          'I\'ve never stayed at your hotel.',
        ),
        bot('I am sorry. So this is not the number of {fullName}?', 'My apologies. You do not know {fullName}?'),
        customer('Nope.', 'No idea who that is.', 'No, and please take me off your list.', 'Never heard of them.'),
        bot('Thank you, I will remove the number. Goodbye.', 'Sorry for the trouble, we will not call again.'),
      ],
      summaries: ['Wrong number: {fullName} is not known there.', 'The number belongs to somebody else and should be removed.'],
      points: ['Said that the number is not the guest\'s.', 'Does not know the guest.'],
      facts: { reason: 'wrong_number' }, short: true,
    },
    {
      key: 'angry', weight: 5, result: 'CALL_ANSWERED_DO_NOT_CALL', sentiments: [['negative', 1]],
      flow: [
        customer(
          'Seriously? Another survey?', 'Why do you people keep calling me?', 'I unsubscribed from all of this already!',
          'Do you know what time it is here?',
        ),
        bot('I am sorry to disturb you. I am calling {purpose}.', 'My apologies. It is just a short call {purpose}.'),
        customer(
          'Take me off the list. Now.', 'Not interested. Don\'t call again.', 'Stop harassing me or I\'ll report this.',
          'You overcharged me and now you want feedback? Unbelievable.',
        ),
        bot('I will do that right away. Sorry again.', 'Understood, you will not be called again.'),
        maybe(0.3, customer('You\'d better.', 'Good.', 'Jesus.')),
      ],
      summaries: [
        'The guest was angry about repeated calls and wants to be removed.', 'Refused the survey in strong words; do not call again.',
      ],
      points: ['Demands no more calls.', 'Complains about too many calls.'],
      facts: { reason: 'do_not_call' }, short: true,
    },
    {
      key: 'silence', weight: 7, result: 'CALL_ANSWERED_SILENCE', sentiments: [['none', 1]],
      flow: [
        bot('Hello, can you hear me?', 'Hello? I cannot hear you.', 'Are you still there?'),
        maybe(0.5, bot('If you can hear me, please say something.', 'It seems the line is bad.')),
        bot('I will try again later. Goodbye.', 'We will call another time. Have a nice day.'),
      ],
      summaries: ['Picked up, but nobody spoke; possibly voicemail.', 'Silence on the line, no conversation.'],
      points: ['Only the bot can be heard.', 'The line was silent.'], short: true,
    },
    {
      key: 'hung_up', weight: 5, result: 'CALL_ANSWERED_HUNG_UP', sentiments: [['neutral', 3], ['negative', 2], ['none', 1]],
      flow: [customer('Hello?', 'No thanks.', 'Not interested, bye.', 'Uh, no.', 'Who? No, sorry.')],
      summaries: ['The guest hung up right after the greeting.', 'The call broke off after the first words.'],
      points: ['Hung up after the greeting.', 'Did not want to listen.'],
      facts: { reason: 'hung_up' }, short: true,
    },
  ],
};
